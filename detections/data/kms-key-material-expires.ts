import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/kms-key-material-expires',
  calls: ['kms:ImportKeyMaterial'],
  // Where the call does not say, it expires.
  where: (e) => !isWord(textAt(e.request, 'expirationModel'), 'KEY_MATERIAL_DOES_NOT_EXPIRE'),
  severity: (e) => (expiresSoon(e) ? 'high' : 'medium'),
  title: (e) => {
    const end = textAt(e.request, 'validTo')
    const when = end === undefined ? 'later' : `on ${end} (UTC)`
    return `${e.actor.name} imported material that KMS deletes ${when} into KMS key ${kmsKeyOf(e)}`
  },
  why: 'From then on the key is useless, and with it all that it encrypted; only the very same material brings it back.',
  respond: (e) => [
    `Ask ${e.actor.name} who has the material, and who imports it again before it expires.`,
    {
      do: 'See when it expires:',
      run: aws`kms describe-key --key-id ${kmsKeyOf(e)} --region ${e.region}`,
    },
    'If nobody has the material, encrypt what the key protects with another key before that.',
    ...otherCalls(e),
  ],
  falsePositives: ['Your rules demand that imported material expires, and somebody renews it.'],
  mitre: ['T1486', 'T1485'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-import-key-material.html'],
  groupBy: (e) => `${e.account.id} ${kmsKeyOf(e)}`,
})

/** Within a month, or at a time that cannot be read. CloudTrail writes "May 21, 2025, 5:47:45 AM", in UTC. */
function expiresSoon({ request, time }: ApiCall): boolean {
  const end = Date.parse(`${textAt(request, 'validTo') ?? ''} UTC`)
  const month = 31 * 24 * 60 * 60 * 1000
  return time === undefined || Number.isNaN(end) || end - time.getTime() < month
}
