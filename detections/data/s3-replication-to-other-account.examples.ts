import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (destination: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketReplication', {
    requestParameters: {
      bucketName: 'main',
      replication: '',
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::111122223333:role/Replication',
        Rule: { ID: 'all', Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copy', ...destination } },
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: put({ Account: '123456789012', AccessControlTranslation: { Owner: 'Destination' } }),
      title: 'alice made S3 copy bucket main to account 123456789012',
      severity: 'high',
    },
    {
      event: put({ Account: '123456789012' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice made S3 copy bucket main to account 123456789012',
      severity: 'high',
    },
  ],
  silent: [
    { event: put({ Account: '111122223333' }), because: 'the copy stays in the same account' },
    { event: put({}), because: 'no other account is named' },
  ],
})
