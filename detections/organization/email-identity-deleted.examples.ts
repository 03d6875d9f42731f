import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (record: JsonObject = {}) =>
  apiCall('ses:DeleteIdentity', { requestParameters: { identity: 'shop.example.com' }, ...record })

export default defineExamples({
  fires: [
    { event: remove(), title: 'alice deleted mail sender shop.example.com', severity: 'medium' },
    {
      event: remove({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice deleted mail sender shop.example.com',
      severity: 'low',
    },
    { event: apiCall('ses:DeleteEmailIdentity'), title: 'alice deleted a mail sender' },
  ],
  silent: [
    { event: remove({ errorCode: 'AccessDenied' }), because: 'it was denied' },
    {
      event: apiCall('ses:DeleteIdentityPolicy', { requestParameters: { identity: 'shop.example.com' } }),
      because: 'only a policy was deleted',
    },
  ],
})
