import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const call = (name: string, requestParameters: JsonObject) =>
  apiCall(`s3:${name}`, {
    managementEvent: false,
    eventCategory: 'Data',
    requestParameters: { bucketName: 'backups', ...requestParameters },
  })

const bypass = { 'x-amz-bypass-governance-retention': 'true' }

export default defineExamples({
  fires: [
    {
      event: call('DeleteObject', { key: 'orders.bak', versionId: 'a1b2c3', ...bypass }),
      title: 'alice bypassed the retention of orders.bak in bucket backups',
      severity: 'high',
    },
    {
      event: call('DeleteObjects', { delete: '', ...bypass }),
      title: 'alice bypassed the retention of an object in bucket backups',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: call('DeleteObject', { key: 'orders.bak', 'x-amz-bypass-governance-retention': 'false' }),
      because: 'the retention still holds',
    },
    { event: call('PutObjectRetention', { key: 'orders.bak', retention: '' }), because: 'nothing was bypassed' },
  ],
})
