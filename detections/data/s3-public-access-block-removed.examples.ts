import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const complete = { RestrictPublicBuckets: true, BlockPublicPolicy: true, BlockPublicAcls: true, IgnorePublicAcls: true }

const put = (block: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketPublicAccessBlock', {
    requestParameters: {
      publicAccessBlock: '',
      bucketName: 'main',
      PublicAccessBlockConfiguration: { xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/', ...block },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: put({ ...complete, BlockPublicPolicy: false }),
      title: 'alice weakened the public access block of bucket main',
      severity: 'medium',
    },
    {
      event: put({ BlockPublicAcls: true }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice weakened the public access block of bucket main',
      severity: 'low',
    },
    {
      event: apiCall('s3:DeleteBucketPublicAccessBlock', {
        requestParameters: { publicAccessBlock: '', bucketName: 'main' },
      }),
      title: 'alice removed the public access block of bucket main',
      severity: 'medium',
    },
  ],
  silent: [
    { event: put(complete), because: 'all of it was switched on' },
    { event: put({ ...complete, BlockPublicAcls: 'true' }), because: 'all of it was switched on, in the older form' },
  ],
})
