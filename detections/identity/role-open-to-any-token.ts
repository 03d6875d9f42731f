import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { roleInWords } from '../requests/identity/identities.ts'
import { isPublicProvider, stopRole, trustOf } from '../requests/identity/trust.ts'

export default defineCallDetection({
  id: 'identity/role-open-to-any-token',
  calls: ['iam:CreateRole', 'iam:UpdateAssumeRolePolicy'],
  where: (e) => trustOf(e)?.kind === 'any-token',
  severity: (e) => {
    const provider = providerOf(e)
    if (isPublicProvider(provider)) return 'critical'
    return provider.startsWith('oidc.eks.') ? 'medium' : 'high'
  },
  gravest: 'critical',
  title: (e) => {
    const provider = providerOf(e)
    // The rest of it is the region and the cluster's ID.
    const short = provider.startsWith('oidc.eks.') ? 'an EKS cluster' : provider
    return `${e.actor.name} opened ${roleInWords(e)} to any token of ${short}`
  },
  why: 'The trust policy does not ask whose token it is, so everyone whom the provider gives one can take the role.',
  respond: (e) => [
    ...stopRole(e),
    'Add a condition on the subject (":sub"), for Cognito on the identity pool (":aud").',
    `Ask ${e.actor.name} who is meant, and look for AssumeRoleWithWebIdentity calls by others.`,
  ],
  falsePositives: [
    'A company has a provider of its own, and all who can sign in there are meant.',
    'All pods of a cluster are meant to have the role.',
  ],
  mitre: ['T1098', 'T1199'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
  ],
})

function providerOf(e: ApiCall): string {
  const trust = trustOf(e)
  return trust?.kind === 'any-token' ? trust.provider : 'an identity provider'
}
