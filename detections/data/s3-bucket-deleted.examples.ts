import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const main = { requestParameters: { bucketName: 'main', Host: 'main.s3.us-east-1.amazonaws.com' } }

export default defineExamples({
  fires: [
    {
      event: sample('api-call/delete-bucket-by-role.json'),
      title: 'role AssumeNothing (session devdsk) deleted bucket my-test-bucket-cross-account',
      severity: 'low',
    },
    {
      event: apiCall('s3:DeleteBucket', { ...main, userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice deleted bucket main',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('s3:DeleteBucket', { ...main, errorCode: 'BucketNotEmpty' }),
      because: 'the bucket is still there',
    },
    { event: apiCall('s3:DeleteBucketTagging', main), because: 'only its tags were deleted' },
  ],
})
