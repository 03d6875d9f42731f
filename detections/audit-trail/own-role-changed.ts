import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { roleCalls } from '../requests/audit-trail/blinding/functions.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-role-changed',
  tells: roleCalls,
  why: 'Without its permissions a function of this system raises no alerts; with more, it serves an intruder.',
  respond: (e, names) => [
    ...names
      .filter(() => e.action.name !== 'DeleteRole')
      .map((role) => ({ do: 'See what the role may do now:', run: aws`iam list-role-policies --role-name ${role}` })),
    'Take away what was added to the role.',
  ],
  falsePositives: ['A tool that keeps an organization in order sets a boundary on all roles.'],
  mitre: ['T1685', 'T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html',
  ],
})
