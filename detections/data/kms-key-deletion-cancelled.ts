import { defineCallDetection } from '../define-call-detection.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/kms-key-deletion-cancelled',
  calls: ['kms:CancelKeyDeletion'],
  closes: 'data/kms-key-deletion-scheduled',
  severity: 'information',
  title: (e) => `${e.actor.name} cancelled the deletion of KMS key ${kmsKeyOf(e)}`,
  why: 'The key stays, but it is disabled: what it encrypted can be read again once somebody enables it.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html'],
  groupBy: (e) => `${e.account.id} ${kmsKeyOf(e)}`,
})
