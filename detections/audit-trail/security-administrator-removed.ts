import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { textIn } from '../requests/parameters.ts'
import { serviceInWords } from '../requests/service-names.ts'

export default defineCallDetection({
  id: 'audit-trail/security-administrator-removed',
  calls: [
    'cloudtrail:DeregisterOrganizationDelegatedAdmin',
    'detective:DisableOrganizationAdminAccount',
    'guardduty:DisableOrganizationAdminAccount',
    'inspector2:DisableDelegatedAdminAccount',
    'macie2:DisableOrganizationAdminAccount',
    'securityhub:DisableOrganizationAdminAccount',
  ],
  severity: 'high',
  title: (e) => {
    const administrator = administratorOf(e)
    const who = administrator === undefined ? 'the administrator account' : `account ${administrator}`
    return `${e.actor.name} took the organization's ${serviceInWords(e)} away from ${who}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${e.action.service}`,
  why: 'The security team no longer sees, or decides, what the service does in the accounts of the organization.',
  respond: (e) => [
    `Ask ${e.actor.name} why, and who looks after ${serviceInWords(e)} now.`,
    'If it is not expected, name the account as administrator again, from the management account.',
    'Look in the member accounts for what was switched off since then.',
  ],
  falsePositives: ['Another account becomes the administrator right afterwards.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DisableOrganizationAdminAccount.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeregisterOrganizationDelegatedAdmin.html',
  ],
})

function administratorOf({ request }: ApiCall): string | undefined {
  return textIn(request, 'adminAccountId') ?? textIn(request, 'delegatedAdminAccountId')
}
