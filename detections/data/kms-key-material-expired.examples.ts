import { cloudtrailServiceEvent, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: cloudtrailServiceEvent('kms:DeleteExpiredKeyMaterial', {
        serviceEventDetails: { keyId: '1234abcd-12ab-34cd-56ef-1234567890ab' },
      }),
      title: 'The imported material of KMS key 1234abcd-12ab-34cd-56ef-1234567890ab has expired, and KMS deleted it',
      severity: 'high',
    },
  ],
  silent: [{ event: sample('cloudtrail-service-event/kms-rotate-key.json'), because: 'AWS rotates a key' }],
})
