import { text } from '../read-leniently.ts'
import { defineService } from './service.ts'

/**
 * AWS Config delivered what it recorded to its bucket, or could not.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/monitor-config-with-cloudwatchevents.html
 */
export const configDelivery = defineService({
  source: 'aws.config',
  detailTypes: ['Config Configuration Snapshot Delivery Status', 'Config Configuration History Delivery Status'],
  detail: { messageType: text, s3Bucket: text, errorCode: text, errorMessage: text },
  resources: ({ s3Bucket }) =>
    s3Bucket === undefined ? [] : [{ type: 'AWS::S3::Bucket', name: s3Bucket, arn: undefined }],
  what: ({ s3Bucket }) =>
    `AWS Config could not deliver what it recorded${s3Bucket === undefined ? '' : ` to bucket ${s3Bucket}`}`,
  because: ({ errorMessage, errorCode }) => errorMessage ?? errorCode,
})
