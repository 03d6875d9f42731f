import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const enable = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('account:EnableRegion', { requestParameters, ...record })

export default defineExamples({
  fires: [
    { event: enable({ regionName: 'af-south-1' }), title: 'alice enabled region af-south-1', severity: 'medium' },
    {
      event: enable({ RegionName: 'me-south-1', AccountId: '123456789012' }),
      title: 'alice enabled region me-south-1 for account 123456789012',
    },
    {
      event: enable({ regionName: 'ap-east-1' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice enabled region ap-east-1',
      severity: 'low',
    },
    { event: enable({}), title: 'alice enabled a region' },
  ],
  silent: [
    {
      event: apiCall('account:DisableRegion', { requestParameters: { regionName: 'af-south-1' } }),
      because: 'the region was disabled',
    },
    {
      event: apiCall('account:GetRegionOptStatus', { requestParameters: { regionName: 'af-south-1' }, readOnly: true }),
      because: 'it was only looked at',
    },
  ],
})
