import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { roleCalls } from '../requests/audit-trail/blinding/functions.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-role-changed',
  tells: roleCalls,
  why: 'Without its permissions a function of this system raises no alerts; with more, it serves an intruder.',
  respond: (e, names) => names.flatMap((role) => undo(e, role)),
  falsePositives: ({ action }) => [
    action.name === 'PutRolePermissionsBoundary'
      ? 'A tool that keeps an organization in order sets a boundary on all roles.'
      : 'Tocsin is deployed by somebody whom its configuration does not name in `deployedBy`.',
  ],
  mitre: ['T1685', 'T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html',
  ],
})

/** What the role may do now, and how to take away what was added; what was taken only a deployment or a change set brings back. */
function undo({ action, request }: ApiCall, role: string): readonly Step[] {
  const policy = textAt(request, 'policyName')
  const arn = textAt(request, 'policyArn')
  const all = { do: 'See which policies the role has now:', run: aws`iam list-role-policies --role-name ${role}` }
  switch (action.name) {
    case 'PutRolePolicy':
      if (policy === undefined) return [all]
      return [
        { do: 'Read what it allows now:', run: aws`iam get-role-policy --role-name ${role} --policy-name ${policy}` },
        {
          do: 'If it is no policy of Tocsin, take it away:',
          run: aws`iam delete-role-policy --role-name ${role} --policy-name ${policy}`,
        },
      ]
    case 'AttachRolePolicy':
      if (arn === undefined) return [all]
      return [{ do: 'Take the policy away:', run: aws`iam detach-role-policy --role-name ${role} --policy-arn ${arn}` }]
    case 'DetachRolePolicy':
      if (arn === undefined) return [all]
      return [{ do: 'Attach it again:', run: aws`iam attach-role-policy --role-name ${role} --policy-arn ${arn}` }]
    case 'PutRolePermissionsBoundary':
      return [{ do: 'Take the boundary away:', run: aws`iam delete-role-permissions-boundary --role-name ${role}` }]
    case 'UpdateAssumeRolePolicy':
    case 'CreateRole':
      return [{ do: 'See who may assume it now:', run: aws`iam get-role --role-name ${role}` }, all]
    case 'DeleteRole':
      return []
    default:
      return [all]
  }
}
