import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/config-delivery-channel-deleted',
  calls: ['config:DeleteDeliveryChannel'],
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} deleted ${named('Config delivery channel', namesAt(e.request, 'deliveryChannelName'))}`,
  why: 'AWS Config has nowhere to store the history of resources, and cannot be started without a channel.',
  respond: (e) => [
    {
      do: 'See which channels are left:',
      run: aws`configservice describe-delivery-channels --region ${e.region}`,
    },
    'Create it again with the bucket it had: the history stored there is not lost.',
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['AWS Config is set up anew, and a new channel follows at once.'],
  mitre: ['T1685.002'],
  cis: ['4.9'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteDeliveryChannel.html'],
})
