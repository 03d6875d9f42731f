import { defineDetection } from '../../shared/core/detection.ts'
import { findCallOn } from '../steps.ts'

export default defineDetection({
  id: 'compute/ec2-instance-running',
  on: 'ec2-state-change',
  pattern: { detail: { state: ['running'] } },
  severity: 'information',
  title: (e) => `EC2 instance ${e.instanceId} is running`,
  causedBy: { calls: ['ec2:StartInstances', 'ec2:RunInstances'] },
  closes: 'compute/ec2-instance-stopped',
  ending: (e) => ({
    title: `EC2 instance ${e.instanceId} runs again`,
    since: 'it stopped',
    why: 'What the instance serves should be back; data on its instance store volumes is not.',
  }),
  why: 'A running instance costs money, and one that nobody expects may be mining for somebody else.',
  respond: (e) => [findCallOn(e.instanceId, e.region)],
  falsePositives: [
    'Auto Scaling, a schedule or an operator starts instances every day: leave this out there, with `disabled` in the configuration.',
  ],
  mitre: ['T1578.002'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html'],
})
