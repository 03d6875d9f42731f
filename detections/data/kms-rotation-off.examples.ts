import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const key = { requestParameters: { keyId: '1234abcd-12ab-34cd-56ef-1234567890ab' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('kms:DisableKeyRotation', key),
      title: 'alice switched off the rotation of KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'low',
    },
  ],
  silent: [
    { event: apiCall('kms:EnableKeyRotation', key), because: 'the rotation was switched on' },
    { event: sample('cloudtrail-service-event/kms-rotate-key.json'), because: 'AWS rotated the key' },
  ],
})
