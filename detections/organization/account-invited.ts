import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { targetInWords } from '../requests/organization/targets.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/account-invited',
  calls: ['organizations:InviteAccountToOrganization'],
  masked: ['id'],
  severity: 'medium',
  title: (e) => {
    // An address is masked in the record.
    const id = textAt(e.request, 'target', 'id')
    const whom = id !== undefined && /^\d{12}$/.test(id) ? targetInWords(id) : 'an account by its e-mail address'
    return `${e.actor.name} invited ${whom} into the organization`
  },
  why: 'Once it accepts, you pay for it, and it reaches whatever is shared with the whole organization.',
  respond: (e) => {
    const handshake = textAt(e.response, 'handshake', 'id')
    return [
      ...ifKnown(handshake, (handshake) => ({
        do: 'If nobody expects it, withdraw the invitation before it is accepted:',
        run: aws`organizations cancel-handshake --handshake-id ${handshake}`,
      })),
      `Ask ${e.actor.name} whose account it is.`,
    ]
  },
  falsePositives: ['An account of the company joins, after a merger for example.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html'],
})
