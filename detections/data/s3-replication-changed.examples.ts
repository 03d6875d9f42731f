import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (configuration: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketReplication', {
    requestParameters: { bucketName: 'main', replication: '', ReplicationConfiguration: configuration },
    ...record,
  })

const rule = (destination: JsonObject) => ({ Rule: { Status: 'Enabled', Destination: destination } })

export default defineExamples({
  fires: [
    {
      event: put(rule({ Bucket: 'arn:aws:s3:::main-copy' })),
      title: 'alice made S3 copy bucket main to bucket main-copy',
      severity: 'low',
    },
    { event: put({}), title: 'alice made S3 copy bucket main to other buckets', severity: 'low' },
    {
      event: put(rule({ Bucket: 'arn:aws:s3:::main-copy' }), { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice made S3 copy bucket main to bucket main-copy',
      severity: 'information',
    },
    {
      event: apiCall('s3:DeleteBucketReplication', { requestParameters: { bucketName: 'main', replication: '' } }),
      title: 'alice stopped the replication of bucket main',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: put(rule({ Bucket: 'arn:aws:s3:::copy', Account: '123456789012' })),
      because: 'the copy goes to another account, which another detection says',
    },
  ],
})
