import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const functionName = 'tocsin-prod-apiCall'

const limit = (name: string, reservedConcurrentExecutions: number) =>
  apiCall('lambda:PutFunctionConcurrency20171031', {
    requestParameters: { functionName: name, reservedConcurrentExecutions },
  })

const removePermission = (record: JsonObject = {}) =>
  apiCall('lambda:RemovePermission20150331v2', {
    requestParameters: { functionName, statementId: 'tocsin-prod-ApiCallRule1Permission-EXAMPLE' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('lambda:DeleteFunction20150331', { requestParameters: { functionName } }),
      title: "alice deleted Tocsin's own function tocsin-prod-apiCall",
      severity: 'critical',
    },
    {
      event: apiCall('lambda:DeleteFunction20150331', {
        requestParameters: { functionName },
        userAgent: 'cloudformation.amazonaws.com',
      }),
      title: "alice deleted Tocsin's own function tocsin-prod-apiCall",
      severity: 'critical',
    },
    {
      event: limit('arn:aws:lambda:us-east-1:111122223333:function:tocsin-prod-apiCall', 0),
      title: "alice switched off Tocsin's own function tocsin-prod-apiCall",
      severity: 'critical',
    },
    {
      event: removePermission(),
      title: "alice removed a permission to call Tocsin's own function tocsin-prod-apiCall",
      severity: 'critical',
    },
    {
      event: removePermission({ userAgent: 'cloudformation.amazonaws.com' }),
      title: "alice removed a permission to call Tocsin's own function tocsin-prod-apiCall",
      severity: 'critical',
    },
    {
      event: limit(functionName, 1),
      title: "alice let no more than 1 run at a time of Tocsin's own function tocsin-prod-apiCall",
      severity: 'high',
    },
  ],
  silent: [
    { event: limit(functionName, 50), because: 'the function still runs often enough' },
    { event: limit('orders', 0), because: 'it is a function of somebody else' },
    {
      event: apiCall('lambda:DeleteFunctionConcurrency20171031', { requestParameters: { functionName } }),
      because: 'the function may run more often',
    },
  ],
})
