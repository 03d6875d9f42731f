import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { namesAt } from '../requests/parameters.ts'
import { serviceInWords } from '../requests/service-names.ts'
import { named } from '../requests/words.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/security-members-removed',
  calls: [
    'guardduty:DeleteMembers',
    'guardduty:DisassociateMembers',
    'guardduty:StopMonitoringMembers',
    'guardduty:DisassociateFromAdministratorAccount',
    'guardduty:DisassociateFromMasterAccount',
    'securityhub:DeleteMembers',
    'securityhub:DisassociateMembers',
    'securityhub:DisassociateFromAdministratorAccount',
    'securityhub:DisassociateFromMasterAccount',
    'macie2:DeleteMember',
    'macie2:DisassociateMember',
    'macie2:DisassociateFromAdministratorAccount',
    'macie2:DisassociateFromMasterAccount',
    'inspector2:DisassociateMember',
    'detective:DeleteMembers',
    'detective:DisassociateMembership',
  ],
  severity: (e) => (e.action.service === 'guardduty' ? 'high' : 'medium'),
  title: (e) => {
    const members = membersOf(e)
    const who = members.length === 0 ? 'this account' : named('account', members)
    return `${e.actor.name} took ${who} out of the central ${serviceInWords(e)}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.service} ${membersOf(e)}`,
  why: 'Whoever watches all accounts from one place no longer sees what is found there.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    stopActor(e),
    `Add the account as a member again, from the administrator account of ${serviceInWords(e)}.`,
    `See whether ${serviceInWords(e)} still runs in the account itself.`,
  ],
  falsePositives: ['The account is closed, or it moves to another organization.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DisassociateMembers.html',
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DisassociateMembers.html',
  ],
})

/** None where an account takes itself out. Macie says `id`, Inspector `accountId`, the others `accountIds`. */
function membersOf({ request }: ApiCall): readonly string[] {
  return ['accountIds', 'accountId', 'id'].flatMap((parameter) => namesAt(request, parameter))
}
