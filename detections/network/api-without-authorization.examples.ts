import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const method = { restApiId: 'a1b2c3d4e5', resourceId: 'abc123', httpMethod: 'GET' }

const put = (more: JsonObject, record: JsonObject = {}) =>
  apiCall('apigateway:PutMethod', { requestParameters: { ...method, ...more }, ...record })

const none = { putMethodInput: { authorizationType: 'NONE', apiKeyRequired: false } }

export default defineExamples({
  fires: [
    {
      event: put(none),
      title: 'alice opened GET of API a1b2c3d4e5 to callers without authorization',
      severity: 'low',
    },
    {
      event: put(none, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' }),
      title: 'alice opened GET of API a1b2c3d4e5 to callers without authorization',
      severity: 'information',
    },
    {
      event: apiCall('apigateway:UpdateMethod', {
        requestParameters: {
          ...method,
          updateMethodInput: {
            patchOperations: [
              { op: 'replace', path: '/apiKeyRequired', value: 'false' },
              { op: 'replace', path: '/authorizationType', value: 'NONE' },
            ],
          },
        },
      }),
      title: 'alice opened GET of API a1b2c3d4e5 to callers without authorization',
      severity: 'medium',
    },
    {
      event: apiCall('apigateway:CreateRoute', {
        requestParameters: {
          apiId: 'a1b2c3d4e5',
          createRouteInput: { routeKey: 'GET /orders', authorizationType: 'NONE' },
        },
      }),
      title: 'alice opened GET /orders of API a1b2c3d4e5 to callers without authorization',
      severity: 'low',
    },
    {
      event: apiCall('apigateway:UpdateRoute', {
        requestParameters: {
          apiId: 'a1b2c3d4e5',
          routeId: 'abc123',
          updateRouteInput: { routeKey: 'GET /orders', authorizationType: 'NONE' },
        },
      }),
      title: 'alice opened GET /orders of API a1b2c3d4e5 to callers without authorization',
    },
  ],
  silent: [
    { event: put({ ...none, httpMethod: 'OPTIONS' }), because: 'browsers ask it before they send anything' },
    { event: put({ putMethodInput: { authorizationType: 'AWS_IAM' } }), because: 'callers must sign' },
    {
      event: apiCall('apigateway:UpdateMethod', {
        requestParameters: {
          ...method,
          updateMethodInput: { patchOperations: [{ op: 'replace', path: '/apiKeyRequired', value: 'true' }] },
        },
      }),
      because: 'callers now need a key',
    },
  ],
})
