import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { identityInWords, identityOf, isOwnIdentity } from '../requests/identity/identities.ts'
import { namesDenial, policyInWords } from '../requests/identity/policies.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/deny-policy-removed',
  calls: [
    'iam:DetachUserPolicy',
    'iam:DetachRolePolicy',
    'iam:DetachGroupPolicy',
    'iam:DeleteUserPolicy',
    'iam:DeleteRolePolicy',
    'iam:DeleteGroupPolicy',
  ],
  where: namesDenial,
  severity: (e) => (isQuarantine(e) || isOwnIdentity(e) ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} took ${policyInWords(e)} from ${identityInWords(e)}`,
  why: 'The policy kept its holder from something; that works again now.',
  respond: (e) => {
    const { kind, name } = identityOf(e) ?? {}
    const arn = textAt(e.request, 'policyArn')
    const known = kind !== undefined && name !== undefined && arn !== undefined
    return [
      ...(known
        ? [{ do: 'Attach it again:', run: aws`iam attach-${kind}-policy --${kind}-name ${name} --policy-arn ${arn}` }]
        : []),
      isQuarantine(e)
        ? 'Delete the access keys of the user: AWS found one of them in public.'
        : `Ask ${e.actor.name} why it is no longer needed.`,
      stopActor(e),
    ]
  },
  falsePositives: ['An incident is over, and what was blocked is let in again.'],
  mitre: ['T1098.003', 'T1685'],
  cis: ['4.4'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  ],
})

function isQuarantine(e: ApiCall): boolean {
  return textAt(e.request, 'policyArn')?.includes('policy/AWSCompromisedKeyQuarantine') === true
}
