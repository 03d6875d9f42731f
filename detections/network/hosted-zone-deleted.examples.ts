import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (record: JsonObject = {}) =>
  apiCall('route53:DeleteHostedZone', { requestParameters: { id: 'Z0123456789ABCDEFGHIJ' }, ...record })

export default defineExamples({
  fires: [
    { event: remove(), title: 'alice deleted hosted zone Z0123456789ABCDEFGHIJ', severity: 'high' },
    {
      event: remove({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' }),
      title: 'alice deleted hosted zone Z0123456789ABCDEFGHIJ',
      severity: 'high',
    },
    { event: remove({ requestParameters: {} }), title: 'alice deleted a hosted zone' },
  ],
  silent: [
    { event: remove({ errorCode: 'HostedZoneNotEmpty' }), because: 'the zone still has records' },
    {
      event: apiCall('route53:UpdateHostedZoneComment', { requestParameters: { id: 'Z0123456789ABCDEFGHIJ' } }),
      because: 'a comment answers nothing',
    },
  ],
})
