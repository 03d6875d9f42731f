import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, isWord, objectAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn, valueIn } from '../requests/parameters.ts'
import { serviceInWords } from '../requests/service-names.ts'

export default defineCallDetection({
  id: 'audit-trail/security-service-off-for-new-accounts',
  calls: [
    'detective:UpdateOrganizationConfiguration',
    'guardduty:UpdateOrganizationConfiguration',
    'inspector2:UpdateOrganizationConfiguration',
    'macie2:UpdateOrganizationConfiguration',
    'securityhub:UpdateOrganizationConfiguration',
  ],
  where: isOff,
  severity: 'medium',
  title: (e) => `${e.actor.name} switched off ${serviceInWords(e)} for new accounts in ${e.region}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.service}`,
  why: 'Accounts that join the organization from now on go unwatched until somebody thinks of them.',
  respond: (e) => [
    `Ask ${e.actor.name} who switches on ${serviceInWords(e)} for new accounts now.`,
    'If it is not expected, switch it on again for new accounts, from the administrator account of the service.',
  ],
  falsePositives: ({ action }) => [
    action.service === 'securityhub'
      ? 'Security Hub changes to central configuration, or another tool sets up new accounts.'
      : 'Another tool sets up new accounts.',
  ],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_UpdateOrganizationConfiguration.html',
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateOrganizationConfiguration.html',
  ],
})

/** Inspector has a switch for each kind of resource, GuardDuty one of three positions. */
function isOff({ request }: ApiCall): boolean {
  // Central configuration asks for both to be off, and sets up accounts by its own policies.
  if (isWord(textIn(request, 'organizationConfiguration', 'configurationType'), 'CENTRAL')) return false
  const autoEnable = valueIn(request, 'autoEnable')
  const services = Object.values(objectAt(autoEnable))
  if (services.length > 0) return !services.some((service) => flagAt(service) === true)
  return flagAt(autoEnable) === false || isWord(textIn(request, 'autoEnableOrganizationMembers'), 'NONE')
}
