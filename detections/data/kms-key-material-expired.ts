import { defineDetection } from '../../shared/core/detection.ts'
import type { CloudTrailServiceEvent } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineDetection({
  id: 'data/kms-key-material-expired',
  on: 'cloudtrail-service-event',
  pattern: { detail: { eventSource: ['kms.amazonaws.com'], eventName: ['DeleteExpiredKeyMaterial'] } },
  severity: 'high',
  title: (e) => `The imported material of ${named('KMS key', keyOf(e))} has expired, and KMS deleted it`,
  why: 'The key is useless now, and with it all that it encrypted; only the very same material brings it back.',
  respond: (e) => [
    'Find the copy of the key material outside AWS, and import it again: the very same bytes are needed.',
    ...ifKnown(keyOf(e), (key) => ({
      do: 'See the key:',
      run: aws`kms describe-key --key-id ${key} --region ${e.region}`,
    })),
    'Find out who imported it with an expiry date, and whether that was meant.',
  ],
  falsePositives: ['A key whose data was encrypted anew or deleted is left to expire.'],
  mitre: ['T1485', 'T1486'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/ct-deleteexpiredkeymaterial.html'],
  groupBy: (e) => `${e.account.id} ${keyOf(e) ?? e.key}`,
})

function keyOf({ details }: CloudTrailServiceEvent): string | undefined {
  return textAt(details, 'keyId')
}
