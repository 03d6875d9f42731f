import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/central-root-access-changed',
  calls: [
    'iam:EnableOrganizationsRootCredentialsManagement',
    'iam:EnableOrganizationsRootSessions',
    'iam:DisableOrganizationsRootCredentialsManagement',
    'iam:DisableOrganizationsRootSessions',
  ],
  severity: (e) => (isSessions(e) && isEnabled(e) ? 'high' : 'medium'),
  title: (e) => {
    const what = isSessions(e) ? 'root sessions in member accounts' : 'central management of root credentials'
    return `${e.actor.name} switched ${isEnabled(e) ? 'on' : 'off'} ${what}`
  },
  why: 'It decides whether the management account can act as root in every account of the organization.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was agreed with those who run the organization.`,
    {
      do: 'If it was not, take it back, in the account that was changed:',
      run: isSessions(e)
        ? aws`iam ${isEnabled(e) ? 'disable' : 'enable'}-organizations-root-sessions`
        : aws`iam ${isEnabled(e) ? 'disable' : 'enable'}-organizations-root-credentials-management`,
    },
    ...(isEnabled(e) ? ['Look for calls of sts:AssumeRoot since then.'] : []),
  ],
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${e.action.name}`,
  falsePositives: ['Central root access is set up for the organization.'],
  mitre: ['T1098.003', 'T1484.002'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootSessions.html'],
})

function isEnabled({ action }: ApiCall): boolean {
  return action.name.startsWith('Enable')
}

function isSessions({ action }: ApiCall): boolean {
  return action.name.endsWith('RootSessions')
}
