import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { identityInWords, isOwnIdentity } from '../requests/identity/identities.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/permissions-boundary-set',
  calls: ['iam:PutUserPermissionsBoundary', 'iam:PutRolePermissionsBoundary'],
  where: isOnOthers,
  record: {
    requestParameters: {
      permissionsBoundary: [{ 'anything-but': { suffix: ':iam::aws:policy/AdministratorAccess' } }, { exists: false }],
    },
  },
  severity: (e) => (isOwnIdentity(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const boundary = textAt(e.request, 'permissionsBoundary')?.split('/').at(-1) ?? 'another policy'
    return `${e.actor.name} set ${boundary} as the permissions boundary of ${identityInWords(e)}`
  },
  why: 'The call does not say which boundary was there before, and the new one may hold down less.',
  respond: (e) => {
    const arn = textAt(e.request, 'permissionsBoundary')
    return [
      ...ifKnown(arn, (arn) => ({
        do: 'Find the version of the policy that counts, and read what it allows:',
        run: aws`iam get-policy --policy-arn ${arn}`,
      })),
      `Ask ${e.actor.name} what it replaces.`,
    ]
  },
  falsePositives: ['A user or role gets its first boundary, which makes it safer.'],
  mitre: ['T1098.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html'],
})
