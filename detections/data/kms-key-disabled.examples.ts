import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const key = { requestParameters: { keyId: '1234abcd-12ab-34cd-56ef-1234567890ab' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('kms:DisableKey', key),
      title: 'alice disabled KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'high',
    },
    {
      event: apiCall('kms:DisableKey', { ...key, userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice disabled KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'high',
    },
  ],
  silent: [
    { event: apiCall('kms:EnableKey', key), because: 'the key was enabled' },
    {
      event: apiCall('kms:DisableKey', { ...key, errorCode: 'KMSInvalidStateException' }),
      because: 'the key was waiting for its deletion already',
    },
  ],
})
