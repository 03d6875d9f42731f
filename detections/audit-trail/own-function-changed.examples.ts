import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (functionName: string, record: JsonObject = {}) =>
  apiCall('lambda:UpdateFunctionCode20150331v2', {
    requestParameters: { functionName, publish: false, dryRun: false },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: update('arn:aws:lambda:us-east-1:111122223333:function:tocsin-prod-apiCall'),
      title: "alice changed the code of Tocsin's own function tocsin-prod-apiCall",
      severity: 'high',
    },
    {
      event: apiCall('lambda:UpdateFunctionConfiguration20150331v2', {
        requestParameters: { functionName: 'tocsin-prod-apiCall', timeout: 1 },
      }),
      title: "alice changed the configuration of Tocsin's own function tocsin-prod-apiCall",
      severity: 'high',
    },
    {
      event: update('tocsin-prod-apiCall', { userAgent: 'cloudformation.amazonaws.com' }),
      title: "alice changed the code of Tocsin's own function tocsin-prod-apiCall",
      severity: 'high',
    },
  ],
  silent: [
    { event: update('orders'), because: 'it is a function of somebody else' },
    {
      event: apiCall('lambda:UpdateFunctionCode20150331v2', {
        requestParameters: { functionName: 'tocsin-prod-apiCall', dryRun: true },
      }),
      because: 'it was a dry run',
    },
  ],
})
