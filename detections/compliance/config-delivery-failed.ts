import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { configDelivery } from '../../shared/sources/services/config-delivery.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(configDelivery, {
  id: 'compliance/config-delivery-failed',
  detail: { messageType: [{ suffix: 'Failed' }] },
  severity: 'medium',
  title: ({ s3Bucket }) =>
    `AWS Config cannot deliver what it records${s3Bucket === undefined ? '' : ` to bucket ${s3Bucket}`}`,
  window: { minutes: 24 * 60 },
  why: 'What changed in the account is kept nowhere but in AWS Config itself as long as that lasts, which an audit may not take.',
  respond: ({ s3Bucket }, e) => [
    {
      do: 'See whether the bucket is there, and lets config.amazonaws.com write; of an encrypted one its KMS key must, too:',
      run: aws`s3api get-bucket-policy --bucket ${s3Bucket ?? unknownName} --query Policy --output text --region ${e.region}`,
    },
    { do: 'See since when it fails:', run: aws`configservice describe-delivery-channel-status --region ${e.region}` },
  ],
  falsePositives: ['The bucket is just being replaced.'],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html'],
})
