import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const trail = { name: 'main', s3BucketName: 'amzn-s3-demo-bucket', includeGlobalServiceEvents: true }

export default defineExamples({
  fires: [
    {
      event: apiCall('cloudtrail:CreateTrail', { requestParameters: trail }),
      title: 'alice created trail main, which writes to bucket amzn-s3-demo-bucket',
      severity: 'low',
    },
    {
      event: apiCall('cloudtrail:CreateTrail', {
        requestParameters: trail,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice created trail main, which writes to bucket amzn-s3-demo-bucket',
      severity: 'information',
    },
    { event: apiCall('cloudtrail:CreateTrail'), title: 'alice created a trail', severity: 'low' },
  ],
  silent: [
    {
      event: apiCall('cloudtrail:CreateTrail', {
        requestParameters: trail,
        errorCode: 'InsufficientS3BucketPolicyException',
      }),
      because: 'the bucket refused the trail, so there is none',
    },
  ],
})
