import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (logGroupName: string, filterName: string, record: JsonObject = {}) =>
  apiCall('logs:DeleteSubscriptionFilter', { requestParameters: { logGroupName, filterName }, ...record })

export default defineExamples({
  fires: [
    {
      event: remove('/orders', 'siem'),
      title: 'alice deleted subscription filter siem of log group /orders',
      severity: 'medium',
    },
    {
      event: remove('/aws/cloudtrail/main', 'siem'),
      title: 'alice deleted subscription filter siem of log group /aws/cloudtrail/main',
      severity: 'high',
    },
    {
      event: remove('/orders', 'siem', { userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice deleted subscription filter siem of log group /orders',
      severity: 'low',
    },
    {
      event: apiCall('logs:DeleteSubscriptionFilter'),
      title: 'alice called logs:DeleteSubscriptionFilter, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    { event: remove('/orders', 'tocsin-prod'), because: "Tocsin's own filter has a detection of its own" },
    {
      event: remove('/orders', 'siem', { errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such filter',
    },
  ],
})
