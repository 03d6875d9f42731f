import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (logGroupName: string, filterName: string, record: JsonObject = {}) =>
  apiCall('logs:DeleteMetricFilter', { requestParameters: { logGroupName, filterName }, ...record })

export default defineExamples({
  fires: [
    {
      event: remove('/aws/cloudtrail/main', 'root-usage'),
      title: 'alice deleted metric filter root-usage of log group /aws/cloudtrail/main',
      severity: 'high',
    },
    {
      event: remove('/orders', 'errors'),
      title: 'alice deleted metric filter errors of log group /orders',
      severity: 'low',
    },
    {
      event: remove('/orders', 'errors', { userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice deleted metric filter errors of log group /orders',
      severity: 'information',
    },
    {
      event: apiCall('logs:DeleteMetricFilter'),
      title: 'alice called logs:DeleteMetricFilter, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: remove('/orders', 'errors', { errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such filter',
    },
    {
      event: apiCall('logs:PutMetricFilter', { requestParameters: { logGroupName: '/orders', filterName: 'errors' } }),
      because: 'the filter was set',
    },
  ],
})
