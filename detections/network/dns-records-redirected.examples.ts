import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const record = (action: string, type: string, name: string, value: string) => ({
  action,
  resourceRecordSet: { name, type, tTL: 300, resourceRecords: [{ value }] },
})

const change = (changes: readonly JsonObject[], more: JsonObject = {}) =>
  apiCall('route53:ChangeResourceRecordSets', {
    requestParameters: { hostedZoneId: 'Z0123456789ABCDEFGHIJ', changeBatch: { changes } },
    ...more,
  })

const deletions = (count: number) =>
  Array.from({ length: count }, (_, i) => record('DELETE', 'A', `host${i}.example.com.`, '192.0.2.1'))

export default defineExamples({
  fires: [
    {
      event: change([record('UPSERT', 'MX', 'example.com.', '10 mail.example.net.')]),
      title: 'alice changed the MX records of example.com',
      severity: 'medium',
    },
    {
      event: change([
        record('UPSERT', 'NS', 'dev.example.com', 'ns1.example.net.'),
        record('UPSERT', 'MX', 'dev.example.com', '10 mail.example.net.'),
      ]),
      title: 'alice changed the NS and MX records of dev.example.com',
    },
    {
      event: change([record('CREATE', 'CNAME', '\\052.example.com.', 'app.example.net')]),
      title: 'alice changed the CNAME records of *.example.com',
    },
    {
      event: change(deletions(12), {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)',
      }),
      title: 'alice deleted 12 records of hosted zone Z0123456789ABCDEFGHIJ',
      severity: 'low',
    },
  ],
  silent: [
    { event: change([record('UPSERT', 'A', 'www.example.com.', '192.0.2.1')]), because: 'it is one name' },
    {
      event: change([record('UPSERT', 'TXT', '*.example.com.', '"text"')]),
      because: 'a text leads nobody anywhere',
    },
    { event: change(deletions(3)), because: 'three names went' },
  ],
})
