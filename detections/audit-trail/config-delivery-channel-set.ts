import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/config-delivery-channel-set',
  calls: ['config:PutDeliveryChannel'],
  severity: 'low',
  title: (e) => {
    const bucket = textAt(e.request, 'deliveryChannel', 's3BucketName')
    return `${e.actor.name} let AWS Config deliver to ${bucket === undefined ? 'another place' : `bucket ${bucket}`}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${textAt(e.request, 'deliveryChannel', 's3BucketName')}`,
  why: 'Whoever owns the bucket learns how every recorded resource is configured, and you may no longer.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'deliveryChannel', 's3BucketName'), (bucket) => ({
      do: 'See whether the bucket belongs to this account; if not, find out whose it is:',
      run: aws`s3api head-bucket --bucket ${bucket} --expected-bucket-owner ${e.account.id}`,
    })),
    `Ask ${e.actor.name} whether AWS Config should deliver there.`,
  ],
  falsePositives: ['AWS Config is set up in a new account or region.'],
  mitre: ['T1685.002'],
  cis: ['4.9'],
  references: ['https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html'],
})
