import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (record: JsonObject = {}) =>
  apiCall('s3:PutBucketWebsite', {
    requestParameters: {
      bucketName: 'main',
      website: '',
      WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put(), title: 'alice switched on website hosting of bucket main', severity: 'low' },
    {
      event: put({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice switched on website hosting of bucket main',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('s3:DeleteBucketWebsite', { requestParameters: { bucketName: 'main', website: '' } }),
      because: 'the website was switched off',
    },
  ],
})
