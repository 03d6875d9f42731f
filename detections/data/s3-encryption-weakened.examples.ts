import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (byDefault: JsonObject) =>
  apiCall('s3:PutBucketEncryption', {
    requestParameters: {
      bucketName: 'main',
      encryption: '',
      ServerSideEncryptionConfiguration: {
        xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/',
        Rule: { ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true },
      },
    },
  })

const key = (account: string) => ({
  SSEAlgorithm: 'aws:kms',
  KMSMasterKeyID: `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
})

export default defineExamples({
  fires: [
    {
      event: put(key('123456789012')),
      title: 'alice made bucket main encrypt with a key of account 123456789012',
      severity: 'high',
    },
    {
      event: apiCall('s3:DeleteBucketEncryption', { requestParameters: { bucketName: 'main', encryption: '' } }),
      title: 'alice removed the encryption settings of bucket main',
      severity: 'low',
    },
  ],
  silent: [
    { event: put(key('111122223333')), because: 'the key is in the same account' },
    {
      event: put({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/main' }),
      because: 'the key is in the same account',
    },
    { event: put({ SSEAlgorithm: 'AES256' }), because: 'S3 encrypts with its own keys' },
  ],
})
