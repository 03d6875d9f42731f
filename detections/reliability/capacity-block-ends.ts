import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { capacityBlockExpiration, capacityBlockInWords } from '../../shared/sources/services/ec2.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(capacityBlockExpiration, {
  id: 'reliability/capacity-block-ends',
  severity: 'medium',
  title: (block) => capacityBlockInWords(block).join(': '),
  why: 'What runs on its instances ends with it, and what is only on their disks is lost.',
  respond: ({ 'capacity-reservation-id': id = unknownName }, e) => [
    {
      do: 'See which instances it has:',
      run: aws`ec2 describe-instances --filters Name=capacity-reservation-id,Values=${id} --region ${e.region}`,
    },
    'Save what runs there within 10 minutes, as the checkpoint of a training.',
    'Where more time is needed, see whether the block can be extended, or buy another.',
  ],
  falsePositives: ['The work is done, and its results are elsewhere.'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-blocks-monitor.html'],
})
