import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keep = (retentionPeriodInDays: number, record: JsonObject = {}) =>
  apiCall('config:PutRetentionConfiguration', { requestParameters: { retentionPeriodInDays }, ...record })

export default defineExamples({
  fires: [
    { event: keep(30), title: 'alice made AWS Config keep its history for 30 days only', severity: 'medium' },
    { event: keep(180), title: 'alice made AWS Config keep its history for 180 days only', severity: 'low' },
    {
      event: keep(30, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice made AWS Config keep its history for 30 days only',
      severity: 'low',
    },
  ],
  silent: [
    { event: keep(2557), because: 'seven years are what AWS Config keeps by itself' },
    { event: keep(365), because: 'a year is long enough' },
  ],
})
