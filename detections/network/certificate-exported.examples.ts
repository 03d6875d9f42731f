import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012'

const exported = (record: JsonObject = {}) =>
  apiCall('acm:ExportCertificate', { requestParameters: { certificateArn, passphrase: {} }, ...record })

export default defineExamples({
  fires: [
    {
      event: exported(),
      title: 'alice exported certificate 12345678-1234-1234-1234-123456789012 with its private key',
      severity: 'medium',
    },
    {
      event: exported({ requestParameters: {} }),
      title: 'alice exported a certificate with its private key',
    },
  ],
  silent: [
    {
      event: apiCall('acm:RenewCertificate', { requestParameters: { certificateArn } }),
      because: 'the key stays where it is',
    },
    { event: exported({ errorCode: 'ValidationException' }), because: 'such a certificate cannot be exported' },
  ],
})
