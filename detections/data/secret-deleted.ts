import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { secretOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/secret-deleted',
  calls: ['secretsmanager:DeleteSecret'],
  severity: (e) => (isForGood(e) ? 'high' : 'medium'),
  title: (e) =>
    isForGood(e)
      ? `${e.actor.name} deleted secret ${secretOf(e)} for good`
      : `${e.actor.name} scheduled secret ${secretOf(e)} for deletion`,
  why: 'Programs that need the secret fail from now on; deleted for good, it does not come back.',
  respond: (e) => [
    isForGood(e)
      ? 'Make a new secret of the same name, with a new password.'
      : {
          do: 'To keep it:',
          run: aws`secretsmanager restore-secret --secret-id ${secretOf(e)} --region ${e.region}`,
        },
    `Ask ${e.actor.name} whether anything still uses it.`,
    ...otherCalls(e),
  ],
  falsePositives: ['The system that the secret opened was taken down.'],
  mitre: ['T1485', 'T1531'],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html'],
  groupBy: (e) => `${e.account.id} ${secretOf(e)}`,
})

function isForGood({ request }: ApiCall): boolean {
  return flagAt(request, 'forceDeleteWithoutRecovery') === true
}
