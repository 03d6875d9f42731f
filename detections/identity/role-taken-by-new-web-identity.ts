import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { roleInWords } from '../requests/identity/identities.ts'

export default defineCallDetection({
  id: 'identity/role-taken-by-new-web-identity',
  calls: ['sts:AssumeRoleWithWebIdentity'],
  readOnlyCalls: true,
  record: {
    userIdentity: {
      type: ['WebIdentityUser'],
      // Pods take a role every hour, and the users of apps are strangers anyway.
      identityProvider: [
        {
          'anything-but': {
            wildcard: [
              '*oidc.eks.*',
              'cognito-identity.amazonaws.com',
              'accounts.google.com',
              'graph.facebook.com',
              'www.amazon.com',
            ],
          },
        },
      ],
    },
  },
  severity: 'low',
  title: (e) => `${subjectOf(e)} took ${roleInWords(e)} for the first time`,
  groupBy: (e) => `${e.account.id} ${subjectOf(e)}`,
  firstSeen: (e) => `${e.account.id} ${roleInWords(e)} ${subjectOf(e)}`,
  why: 'A token from outside AWS was enough, so the trust policy lets in somebody whom it did not before.',
  respond: (e) => [
    `See whether ${subjectOf(e)} is yours, and whether it is meant to have ${roleInWords(e)}.`,
    'If not, narrow the condition on the subject in the trust policy of the role.',
    'See what the session did: its calls carry the access key that this call gave out.',
  ],
  falsePositives: ['A new repository deploys for the first time.'],
  mitre: ['T1199', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  ],
})

/** Without the branch: GitHub's subjects are `repo:example/orders:ref:refs/heads/main`, GitLab's begin `project_path:`. */
function subjectOf({ response, actor }: ApiCall): string {
  const subject = textAt(response, 'subjectFromWebIdentityToken') ?? actor.name.replace(/^web identity /, '')
  return subject.match(/^(?:repo|project_path):[^:]+/)?.[0] ?? subject
}
