import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (days: number, record: JsonObject = {}) =>
  apiCall('s3:PutBucketLifecycle', {
    requestParameters: {
      lifecycle: '',
      bucketName: 'main',
      LifecycleConfiguration: { Rule: { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: days } } },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put(90), title: 'alice changed the lifecycle rules of bucket main', severity: 'low' },
    {
      event: put(90, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice changed the lifecycle rules of bucket main',
      severity: 'information',
    },
    {
      event: apiCall('s3:DeleteBucketLifecycle', { requestParameters: { bucketName: 'main', lifecycle: '' } }),
      title: 'alice deleted the lifecycle rules of bucket main',
      severity: 'low',
    },
  ],
  silent: [{ event: put(1), because: 'everything is deleted soon, which another detection says' }],
})
