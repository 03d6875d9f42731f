import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { identityInWords, identityOf, isOwnIdentity } from '../requests/identity/identities.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/permissions-boundary-removed',
  calls: [
    'iam:DeleteUserPermissionsBoundary',
    'iam:DeleteRolePermissionsBoundary',
    'iam:PutUserPermissionsBoundary',
    'iam:PutRolePermissionsBoundary',
  ],
  where: (e) => isOnOthers(e) && (e.action.name.startsWith('Delete') || limitsNothing(e)),
  severity: (e) => (isOwnIdentity(e) ? 'high' : 'medium'),
  title: (e) =>
    limitsNothing(e)
      ? `${e.actor.name} set AdministratorAccess as the permissions boundary of ${identityInWords(e)}`
      : `${e.actor.name} removed the permissions boundary of ${identityInWords(e)}`,
  why: (e) =>
    limitsNothing(e)
      ? 'A boundary of AdministratorAccess holds nothing down: policies that another one limited before now count in full.'
      : 'Policies that the boundary had held down now count in full.',
  respond: (e) => {
    const { kind, name } = identityOf(e) ?? {}
    if (kind === undefined || name === undefined) return [stopActor(e)]
    const options = aws`iam put-${kind}-permissions-boundary --${kind}-name ${name} --permissions-boundary POLICY_ARN`
    return [
      { do: limitsNothing(e) ? 'Set a boundary that limits something:' : 'Set the boundary again:', run: options },
      'If you do not know which it was, take that of a similar user or role, or see the history in AWS Config.',
      stopActor(e),
    ]
  },
  falsePositives: ['A user or role moves to people who work without a boundary.'],
  mitre: ['T1098.003', 'T1548'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'],
})

function limitsNothing({ request }: ApiCall): boolean {
  return textAt(request, 'permissionsBoundary')?.endsWith(':iam::aws:policy/AdministratorAccess') === true
}
