import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { rebalanceInWords, rebalanceRecommendation } from '../../shared/sources/services/ec2.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(rebalanceRecommendation, {
  id: 'reliability/spot-rebalance-recommended',
  severity: 'information',
  title: ({ 'instance-id': id }) => rebalanceInWords(id),
  window: { minutes: 24 * 60 },
  why: 'There is more time than the two minutes of an interruption to move what runs on it.',
  respond: ({ 'instance-id': id = unknownName }, e) => [
    {
      do: 'See what the instance is, and which group or fleet replaces it:',
      run: aws`ec2 describe-instances --instance-ids ${id} --query Reservations[].Instances[].Tags --region ${e.region}`,
    },
    'Let the Auto Scaling group replace such instances ahead of time: capacity rebalancing.',
  ],
  falsePositives: ['The recommendation comes often, and not each instance is interrupted after it.'],
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html'],
})
