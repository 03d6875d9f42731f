import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { permissionSetOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'identity/identity-center-access-assigned',
  calls: ['sso:CreateAccountAssignment'],
  // Identity Center runs in the account that manages the organization, or in one that does so for it.
  severity: (e) => (isUser(e) || textAt(e.request, 'targetId') === e.account.id ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const account = textAt(e.request, 'targetId')
    const where = account === undefined ? 'an account' : `account ${account}`
    const whom = isUser(e) ? 'a user' : 'a group'
    return `${e.actor.name} assigned permission set ${permissionSetOf(e)} in ${where} to ${whom}`
  },
  why: 'The user, or all in the group, can now sign in to that account with the permission set.',
  respond: (e) => [
    ...takeAway(e),
    `Ask ${e.actor.name} who asked for it.`,
    'Give access to groups: a user of a team that changes is easily forgotten.',
  ],
  falsePositives: ['Somebody joins a project, or a new account is handed to its team.'],
  mitre: ['T1098.003'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html'],
})

function isUser({ request }: ApiCall): boolean {
  return isWord(textAt(request, 'principalType'), 'USER')
}

function takeAway({ request, region }: ApiCall): readonly Step[] {
  const instance = textAt(request, 'instanceArn')
  const set = textAt(request, 'permissionSetArn')
  const target = textAt(request, 'targetId')
  const type = textAt(request, 'principalType')
  const principal = textAt(request, 'principalId')
  if (!(instance && set && target && type && principal)) return []
  return [
    {
      do: 'If it is not meant, take it back:',
      run: aws`sso-admin delete-account-assignment --instance-arn ${instance} --target-id ${target} --target-type AWS_ACCOUNT --permission-set-arn ${set} --principal-type ${type} --principal-id ${principal} --region ${region}`,
    },
    {
      do: 'See what the permission set allows:',
      run: aws`sso-admin list-managed-policies-in-permission-set --instance-arn ${instance} --permission-set-arn ${set} --region ${region}`,
    },
  ]
}
