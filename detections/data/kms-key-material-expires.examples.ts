import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const importMaterial = (requestParameters: object) =>
  apiCall('kms:ImportKeyMaterial', {
    eventTime: '2026-05-21T05:42:31Z',
    requestParameters: { keyId: '1234abcd-12ab-34cd-56ef-1234567890ab', ...requestParameters },
  })

export default defineExamples({
  fires: [
    {
      event: importMaterial({ validTo: 'May 22, 2026, 5:47:45 AM', expirationModel: 'KEY_MATERIAL_EXPIRES' }),
      title:
        'alice imported material that KMS deletes on May 22, 2026, 5:47:45 AM (UTC) into KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'high',
    },
    {
      event: importMaterial({ validTo: 'May 22, 2027, 5:47:45 AM' }),
      title:
        'alice imported material that KMS deletes on May 22, 2027, 5:47:45 AM (UTC) into KMS key 1234abcd-12ab-34cd-56ef-1234567890ab',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: importMaterial({ expirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' }),
      because: 'the material stays until somebody deletes it',
    },
  ],
})
