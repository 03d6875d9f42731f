import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/kms-key-material-deleted',
  calls: ['kms:DeleteImportedKeyMaterial'],
  where: isOnOthers,
  severity: 'high',
  title: (e) => `${e.actor.name} deleted the imported material of KMS key ${kmsKeyOf(e)}`,
  why: 'The key is useless at once, without a waiting period; only your own copy of the material brings it back.',
  respond: (e) => [
    'Find the copy of the key material outside AWS, and import it again: the very same bytes are needed.',
    `Ask ${e.actor.name} whether anything still uses the key.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A key whose data was re-encrypted or deleted is retired.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-delete-key-material.html'],
  groupBy: (e) => `${e.account.id} ${kmsKeyOf(e)}`,
})
