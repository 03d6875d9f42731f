import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { memberOf } from '../requests/organization/targets.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/account-removed',
  calls: ['organizations:RemoveAccountFromOrganization'],
  severity: 'high',
  title: (e) => `${e.actor.name} removed ${memberOf(e)} from the organization`,
  why: 'The account now stands alone: service control policies, central logs and shared guards no longer reach it.',
  respond: (e) => {
    const id = textAt(e.request, 'accountId')
    return [
      `Ask ${e.actor.name} whether the account was to be handed over.`,
      ...ifKnown(id, (id) => ({
        do: 'If not, invite it back; somebody in the account must accept:',
        run: aws`organizations invite-account-to-organization --target Id=${id},Type=ACCOUNT`,
      })),
      'Look at what was done in the account since then: its records no longer reach an organization trail.',
    ]
  },
  falsePositives: ['The account is sold, or moved to another organization of the same company.'],
  mitre: ['T1666'],
  cis: ['4.15'],
  references: ['https://docs.aws.amazon.com/organizations/latest/APIReference/API_RemoveAccountFromOrganization.html'],
})
