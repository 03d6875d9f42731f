import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (status: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketLogging', {
    requestParameters: {
      bucketName: 'main',
      logging: '',
      BucketLoggingStatus: { xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/', ...status },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put({}), title: 'alice switched off the access log of bucket main', severity: 'medium' },
    {
      event: put({}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice switched off the access log of bucket main',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: put({ LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'main/' } }),
      because: 'the log was switched on',
    },
  ],
})
