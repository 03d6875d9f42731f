import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (logGroupName: string, record: JsonObject = {}) =>
  apiCall('logs:DeleteLogGroup', { requestParameters: { logGroupName }, ...record })

export default defineExamples({
  fires: [
    {
      event: remove('/aws/vpc/flow-logs'),
      title: 'alice deleted log group /aws/vpc/flow-logs',
      severity: 'high',
    },
    {
      event: remove('/aws/vpc/flow-logs', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice deleted log group /aws/vpc/flow-logs',
      severity: 'high',
    },
    { event: remove('/aws/lambda/orders'), title: 'alice deleted log group /aws/lambda/orders', severity: 'low' },
    {
      event: remove('/aws/lambda/orders', { userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice deleted log group /aws/lambda/orders',
      severity: 'information',
    },
    {
      event: apiCall('logs:DeleteLogGroup'),
      title: 'alice called logs:DeleteLogGroup, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: remove('/orders', { errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such log group',
    },
    {
      event: apiCall('logs:DeleteLogStream', {
        requestParameters: { logGroupName: '/orders', logStreamName: 'i-0123456789abcdef0' },
      }),
      because: 'one stream of it was deleted, which has a detection of its own',
    },
  ],
})
