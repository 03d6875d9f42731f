import { defineDetection } from '../../shared/core/detection.ts'
import { findCallOn } from '../steps.ts'

export default defineDetection({
  id: 'compute/ec2-instance-terminated',
  on: 'ec2-state-change',
  pattern: { detail: { state: ['terminated'] } },
  severity: 'medium',
  title: (e) => `EC2 instance ${e.instanceId} was terminated`,
  causedBy: { calls: ['ec2:TerminateInstances'] },
  why: 'A terminated instance is gone for good, and so are the volumes that are set to be deleted with it.',
  respond: (e) => [
    findCallOn(e.instanceId, e.region),
    'If nobody meant it, restore the instance from its latest AMI or snapshots.',
    'Turn on termination protection for instances that must not go.',
  ],
  falsePositives: [
    'EC2 takes a Spot instance back: no call of anybody is recorded.',
    'A tool with a role of yours, as Karpenter, takes away machines that nobody needs.',
  ],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html'],
})
