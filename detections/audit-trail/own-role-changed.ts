import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'

export default defineCallDetection({
  id: 'audit-trail/own-role-changed',
  calls: [
    'iam:AttachRolePolicy',
    'iam:DeleteRole',
    'iam:DeleteRolePolicy',
    'iam:PutRolePermissionsBoundary',
    'iam:PutRolePolicy',
    'iam:UpdateAssumeRolePolicy',
  ],
  // A deployment may change roles, which is how they should change.
  where: (e) => ownResources(e).length > 0,
  severity: (e) => (e.action.name === 'AttachRolePolicy' ? 'high' : 'critical'),
  gravest: 'critical',
  title: (e) => `${e.actor.name} ${didTo(e)} Tocsin's own role ${ownResources(e).join(', ')}`,
  groupBy: (e) => `${e.account.id} ${ownResources(e)} ${e.action.name}`,
  why: 'Without its permissions a function of this system raises no alerts; with more, it serves an intruder.',
  respond: (e) => [
    ...ownResources(e)
      .filter(() => e.action.name !== 'DeleteRole')
      .map((role) => ({
        do: 'See what the role may do now:',
        run: aws`iam list-role-policies --role-name ${role}`,
      })),
    'Deploy Tocsin again; what was added to a role by hand must be taken away by hand.',
    `Ask ${e.actor.name} why; if there is no good answer, take their credentials away.`,
  ],
  falsePositives: ['A tool that does not say what it is sets a boundary on all roles.'],
  mitre: ['T1685', 'T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html',
  ],
})

function didTo({ action, request }: ApiCall): string {
  switch (action.name) {
    case 'AttachRolePolicy':
      return `attached ${textAt(request, 'policyArn')?.split('/').at(-1) ?? 'a policy'} to`
    case 'DeleteRole':
      return 'deleted'
    case 'DeleteRolePolicy':
      return 'took a policy from'
    case 'PutRolePermissionsBoundary':
      return 'set a permissions boundary on'
    case 'PutRolePolicy':
      return `wrote policy ${textAt(request, 'policyName') ?? 'unknown'} of`
    default:
      return 'changed who may assume'
  }
}
