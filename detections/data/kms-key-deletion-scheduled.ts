import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/kms-key-deletion-scheduled',
  calls: ['kms:ScheduleKeyDeletion'],
  where: isOnOthers,
  severity: 'high',
  title: (e) => `${e.actor.name} scheduled KMS key ${kmsKeyOf(e)} for deletion`,
  why: 'When the key is gone, everything that was encrypted with it is lost for ever.',
  respond: (e) => [
    {
      do: `It is deleted ${inDays(e)}. To keep it:`,
      run: aws`kms cancel-key-deletion --key-id ${kmsKeyOf(e)} --region ${e.region}`,
    },
    { do: 'It comes back disabled; enable it:', run: aws`kms enable-key --key-id ${kmsKeyOf(e)} --region ${e.region}` },
    `Ask ${e.actor.name} whether anything still uses it: each use fails from now on.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A key whose data was re-encrypted or deleted is retired.'],
  mitre: ['T1485'],
  cis: ['4.7'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html'],
})

/** AWS waits 30 days where the call names no number. */
function inDays({ request, response }: ApiCall): string {
  const days = numberAt(request, 'pendingWindowInDays') ?? numberAt(response, 'pendingWindowInDays') ?? 30
  return `in ${days} days`
}
