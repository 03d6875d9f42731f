import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'

export default defineCallDetection({
  id: 'identity/administrator-policy-attached',
  calls: ['iam:AttachUserPolicy', 'iam:AttachRolePolicy', 'iam:AttachGroupPolicy'],
  // The ARN begins with the partition: arn:aws:, arn:aws-cn:, arn:aws-us-gov:.
  record: { requestParameters: { policyArn: [{ suffix: ':iam::aws:policy/AdministratorAccess' }] } },
  severity: 'high',
  title: (e) => `${e.actor.name} made ${targetOf(e).words} an administrator`,
  why: 'AdministratorAccess allows everything, so whoever holds the user, role or group holds the account.',
  respond: (e) => {
    const { kind, name } = targetOf(e)
    const policy = textAt(e.request, 'policyArn') ?? 'arn:aws:iam::aws:policy/AdministratorAccess'
    return [
      `Ask ${e.actor.name} why it is needed.`,
      {
        do: 'If it is not, take it away:',
        run: aws`iam detach-${kind}-policy --${kind}-name ${name} --policy-arn ${policy}`,
      },
      'Grant what the work needs, and for as long as it needs it.',
    ]
  },
  falsePositives: ['The first roles of a new account are set up.'],
  mitre: ['T1098.003'],
  cis: ['4.4'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html'],
})

function targetOf({ request }: ApiCall): { readonly kind: string; readonly name: string; readonly words: string } {
  for (const kind of ['user', 'role', 'group']) {
    const name = textAt(request, `${kind}Name`)
    if (name !== undefined) return { kind, name, words: `${kind} ${name}` }
  }
  return { kind: 'user', name: 'unknown', words: 'an unknown identity' }
}
