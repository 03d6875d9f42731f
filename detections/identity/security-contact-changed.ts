import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { forAccount, ofOtherAccount, otherAccountOf } from '../requests/organization/targets.ts'

export default defineCallDetection({
  id: 'identity/security-contact-changed',
  calls: ['account:PutAlternateContact', 'account:DeleteAlternateContact'],
  record: { requestParameters: { alternateContactType: ['SECURITY'] } },
  severity: (e) => (isDeleted(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${isDeleted(e) ? 'deleted' : 'changed'} the security contact${ofOtherAccount(e)}`,
  why: 'AWS writes to that address when keys leak or a machine attacks others; unread, nobody learns of it.',
  respond: (e) => {
    const show = aws`account get-alternate-contact --alternate-contact-type SECURITY`
    return [
      {
        do: 'See who the contact is now:',
        run: [...show, ...forAccount(otherAccountOf(e))],
      },
      `Ask ${e.actor.name} why, and whether somebody reads the mail that AWS sends.`,
    ]
  },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.name} ${otherAccountOf(e) ?? ''}`,
  falsePositives: ['The security team gets another address.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteAlternateContact'
}
