import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { instanceInterruption, interruptionInWords, isOfCapacityBlock } from '../../shared/sources/services/ec2.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(instanceInterruption, {
  id: 'reliability/instance-interrupted',
  severity: 'medium',
  title: ({ 'instance-termination-time': _, ...warning }, e) =>
    interruptionInWords({ ...warning, 'instance-termination-time': undefined }, e.detailType),
  why: ({ 'instance-action': action }, e) => {
    if (isOfCapacityBlock(e)) return 'What runs on it stops, unless its state is saved before that.'
    return action === 'terminate'
      ? 'What runs on it ends, and so does all that is only on its disks, unless something else takes over.'
      : 'What runs on it pauses until EC2 has capacity again, unless something else takes over.'
  },
  respond: ({ 'instance-id': id = unknownName }, e) => [
    {
      do: 'See what the instance is, and which group or fleet replaces it:',
      run: aws`ec2 describe-instances --instance-ids ${id} --query Reservations[].Instances[].Tags --region ${e.region}`,
    },
    'Where nothing replaces it, start what ran there elsewhere: on another instance type, in another Availability Zone, or on demand.',
    'Where this happens often, give the group more instance types and the strategy price-capacity-optimized.',
  ],
  falsePositives: [
    'An Auto Scaling group, a fleet or Karpenter replaces the instance, and its work can be interrupted at any time.',
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html',
  ],
})
