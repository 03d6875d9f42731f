import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('cloudtrail:UpdateEventDataStore', {
    requestParameters: {
      eventDataStore: 'arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE',
      ...requestParameters,
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update({ terminationProtectionEnabled: false }),
      title:
        'alice changed event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE: it now lacks protection from deletion',
      severity: 'medium',
    },
    {
      event: update({ multiRegionEnabled: false, organizationEnabled: false }),
      title:
        'alice changed event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE: it now covers one region only and covers one account only',
    },
    {
      event: update({ retentionPeriod: 7 }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice changed event data store EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE: it now keeps events for 7 days',
      severity: 'low',
    },
  ],
  silent: [
    { event: update({ terminationProtectionEnabled: true, retentionPeriod: 2557 }), because: 'it became stronger' },
    { event: update({ name: 'audit' }), because: 'only its name was changed' },
  ],
})
