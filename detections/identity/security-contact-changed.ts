import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { memberAccountOf, ofMemberAccount } from '../requests/member-account.ts'

export default defineCallDetection({
  id: 'identity/security-contact-changed',
  calls: ['account:PutAlternateContact', 'account:DeleteAlternateContact'],
  record: { requestParameters: { alternateContactType: ['SECURITY'] } },
  severity: (e) => (isDeleted(e) ? 'medium' : 'low'),
  title: (e) => `${e.actor.name} ${isDeleted(e) ? 'deleted' : 'changed'} the security contact${ofMemberAccount(e)}`,
  why: 'AWS writes to that address when keys leak or a machine attacks others; unread, nobody learns of it.',
  respond: (e) => {
    const member = memberAccountOf(e)
    const show = aws`account get-alternate-contact --alternate-contact-type SECURITY`
    return [
      {
        do: 'See who the contact is now:',
        run: member === undefined ? show : [...show, '--account-id', member],
      },
      `Ask ${e.actor.name} why, and whether somebody reads the mail that AWS sends.`,
    ]
  },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.name} ${memberAccountOf(e) ?? ''}`,
  falsePositives: ['The security team gets another address.'],
  mitre: ['T1562'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteAlternateContact'
}
