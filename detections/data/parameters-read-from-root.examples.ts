import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('ssm:GetParametersByPath', {
    readOnly: true,
    requestParameters: { path: '/', recursive: true, withDecryption: true, ...requestParameters },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: read({}), title: 'alice read all of Parameter Store, with its secrets', severity: 'medium' },
    {
      event: read({}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice read all of Parameter Store, with its secrets',
      severity: 'low',
    },
  ],
  silent: [
    { event: read({ path: '/prod/orders' }), because: 'only one path was read' },
    { event: read({ withDecryption: false }), because: 'secrets stayed encrypted' },
    { event: read({ recursive: false }), because: 'what lies under other paths was left out' },
  ],
})
