import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const key = { requestParameters: { keyId: '1234abcd-12ab-34cd-56ef-1234567890ab' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('kms:DeleteImportedKeyMaterial', key),
      title: 'alice deleted the imported material of KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'high',
    },
  ],
  silent: [
    { event: apiCall('kms:ImportKeyMaterial', key), because: 'the material was imported' },
    {
      event: apiCall('kms:DeleteImportedKeyMaterial', { ...key, errorCode: 'UnsupportedOperationException' }),
      because: 'the key has no imported material',
    },
  ],
})
