import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const disable = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('account:DisableRegion', { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: disable({ regionName: 'af-south-1', accountId: '123456789012' }),
      title: 'alice disabled region af-south-1 for account 123456789012',
      severity: 'medium',
    },
    {
      event: disable({ RegionName: 'ap-east-1' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice disabled region ap-east-1',
      severity: 'low',
    },
    { event: disable({}), title: 'alice disabled a region' },
  ],
  silent: [
    {
      event: apiCall('account:EnableRegion', { requestParameters: { regionName: 'af-south-1' } }),
      because: 'the region was enabled',
    },
    {
      event: disable({ regionName: 'us-east-1' }, { errorCode: 'ValidationException' }),
      because: 'it cannot be disabled',
    },
  ],
})
