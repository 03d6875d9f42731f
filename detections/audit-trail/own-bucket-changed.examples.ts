import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const bucket = (action: string, bucketName: string) => apiCall(action, { requestParameters: { bucketName } })

const own = 'tocsin-prod-serverlessdeploymentbucket-a1b2c3d4e5f6'

export default defineExamples({
  fires: [
    {
      event: bucket('s3:PutBucketPolicy', own),
      title: `alice changed who may use Tocsin's own deployment bucket ${own}`,
      severity: 'high',
    },
    {
      event: bucket('s3:DeleteBucket', own),
      title: `alice deleted Tocsin's own deployment bucket ${own}`,
      severity: 'high',
    },
  ],
  silent: [
    { event: bucket('s3:PutBucketPolicy', 'orders'), because: 'it is a bucket of somebody else' },
    {
      event: bucket('s3:PutBucketTagging', own),
      because: 'tags change nothing of what is deployed',
    },
  ],
})
