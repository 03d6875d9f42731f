import type { Json } from '../../shared/core/json.ts'
import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (principal: Json) =>
  apiCall('s3:PutBucketPolicy', {
    requestParameters: {
      bucketPolicy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: principal, Action: 's3:PutObject', Resource: 'arn:aws:s3:::main/*' }],
      },
      bucketName: 'main',
      policy: '',
    },
  })

const deleted = { requestParameters: { bucketName: 'main', Host: 'main.s3.us-east-1.amazonaws.com', policy: '' } }

export default defineExamples({
  fires: [
    {
      event: put({ AWS: 'arn:aws:iam::111122223333:role/Deploy' }),
      title: 'alice changed the policy of bucket main',
      severity: 'low',
    },
    {
      event: sample('api-call/put-bucket-policy-parameters-omitted.json'),
      title:
        'alice called s3:PutBucketPolicy on S3 bucket stratus-red-team-ctes-bucket-qyxyekjbtk, and CloudTrail does not show its parameters',
      severity: 'low',
    },
    {
      event: apiCall('s3:DeleteBucketPolicy', deleted),
      title: 'alice deleted the policy of bucket main',
      severity: 'medium',
    },
  ],
  silent: [
    { event: put('*'), because: 'it is open to everyone, which another detection says' },
    { event: put({ AWS: '123456789012' }), because: 'another account is let in, which another detection says' },
    {
      event: apiCall('s3:DeleteBucketPolicy', { ...deleted, errorCode: 'NoSuchBucketPolicy' }),
      because: 'there was no policy',
    },
  ],
})
