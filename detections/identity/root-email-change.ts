import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ofOtherAccount } from '../requests/organization/targets.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/root-email-change',
  calls: ['account:StartPrimaryEmailUpdate', 'account:AcceptPrimaryEmailUpdate'],
  severity: (e) => (isAccepted(e) ? 'critical' : 'high'),
  gravest: 'critical',
  title: (e) =>
    `${e.actor.name} ${isAccepted(e) ? 'changed' : 'asked to change'} the root e-mail address${ofOtherAccount(e)}`,
  why: 'Whoever owns that mailbox can reset the root password and take the account.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them, and whose address the new one is.`,
    isAccepted(e)
      ? 'If it is not yours, set the old address again from the management account, or call AWS Support at once.'
      : 'If it is not yours, let nobody pass on the code that AWS sent to the new address: without it nothing changes.',
    ...otherCalls(e),
  ],
  falsePositives: ['The mailboxes of root users are moved to addresses of a group.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/API_StartPrimaryEmailUpdate.html'],
})

function isAccepted({ action }: ApiCall): boolean {
  return action.name === 'AcceptPrimaryEmailUpdate'
}
