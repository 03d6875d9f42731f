import { defineDetection } from '../../shared/core/detection.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { findCallOn } from '../steps.ts'

export default defineDetection({
  id: 'compute/ec2-instance-stopped',
  on: 'ec2-state-change',
  pattern: { detail: { state: ['stopped'] } },
  severity: 'medium',
  title: (e) => `EC2 instance ${e.instanceId} stopped`,
  causedBy: { calls: ['ec2:StopInstances'] },
  why: 'Whatever ran on the instance is down, and data on its instance store volumes is lost.',
  respond: (e) => [
    findCallOn(e.instanceId, e.region),
    {
      do: 'If it should be running, start it again:',
      run: aws`ec2 start-instances --instance-ids ${e.instanceId} --region ${e.region}`,
    },
  ],
  falsePositives: ['A schedule or an operator stops the instance on purpose.'],
  mitre: ['T1489'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html'],
})
