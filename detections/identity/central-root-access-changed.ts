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
  why: (e) => {
    const deed = isSessions(e)
      ? 'take actions as root in its accounts'
      : 'see and delete the credentials of root in its accounts'
    return `Those who manage the organization ${isEnabled(e) ? 'can now' : 'can no longer'} ${deed}.`
  },
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
  falsePositives: (e) => [
    `Central root access is ${isEnabled(e) ? 'set up for' : 'given up in'} the organization, as was agreed.`,
  ],
  mitre: ['T1098.003', 'T1484.002'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootSessions.html'],
})

function isEnabled({ action }: ApiCall): boolean {
  return action.name.startsWith('Enable')
}

function isSessions({ action }: ApiCall): boolean {
  return action.name.endsWith('RootSessions')
}
