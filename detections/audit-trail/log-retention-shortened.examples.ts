import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keep = (logGroupName: string, retentionInDays: number, record: JsonObject = {}) =>
  apiCall('logs:PutRetentionPolicy', { requestParameters: { logGroupName, retentionInDays }, ...record })

export default defineExamples({
  fires: [
    {
      event: keep('/aws/cloudtrail/main', 1),
      title: 'alice let log group /aws/cloudtrail/main keep its lines for one day only',
      severity: 'high',
    },
    {
      event: keep('/aws/cloudtrail/main', 30),
      title: 'alice let log group /aws/cloudtrail/main keep its lines for 30 days only',
      severity: 'medium',
    },
    {
      event: keep('/aws/cloudtrail/main', 30, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice let log group /aws/cloudtrail/main keep its lines for 30 days only',
      severity: 'low',
    },
    {
      event: keep('/orders', 3),
      title: 'alice let log group /orders keep its lines for 3 days only',
      severity: 'low',
    },
    {
      event: keep('/orders', 3, { userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice let log group /orders keep its lines for 3 days only',
      severity: 'information',
    },
  ],
  silent: [
    { event: keep('/orders', 30), because: 'a month is common for the lines of an application' },
    { event: keep('/aws/cloudtrail/main', 365), because: 'a year is long enough' },
  ],
})
