import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/kms-key-disabled',
  calls: ['kms:DisableKey'],
  where: isOnOthers,
  severity: 'high',
  title: (e) => `${e.actor.name} disabled KMS key ${kmsKeyOf(e)}`,
  why: 'Nothing that was encrypted with the key can be read until somebody enables it: programs stop working.',
  respond: (e) => [
    {
      do: 'If anything still uses it, enable it:',
      run: aws`kms enable-key --key-id ${kmsKeyOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} why.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A key is disabled for some weeks before it is deleted, to see whether anything needs it.'],
  mitre: ['T1489', 'T1485'],
  cis: ['4.7'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html'],
  groupBy: (e) => `${e.account.id} ${kmsKeyOf(e)}`,
})
