import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (configuration: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutBucketObjectLockConfiguration', {
    requestParameters: {
      bucketName: 'backups',
      'object-lock': '',
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', ...configuration },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: put({}),
      title: 'alice set no default retention for the object lock of bucket backups',
      severity: 'medium',
    },
    {
      event: put({}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice set no default retention for the object lock of bucket backups',
      severity: 'low',
    },
  ],
  silent: [
    { event: put({ Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } } }), because: 'objects are kept' },
  ],
})
