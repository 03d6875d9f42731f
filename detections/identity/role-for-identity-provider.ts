import { defineCallDetection } from '../define-call-detection.ts'
import { roleInWords } from '../requests/identity/identities.ts'
import { readTrust, trustOf } from '../requests/identity/trust.ts'

export default defineCallDetection({
  id: 'identity/role-for-identity-provider',
  calls: ['iam:CreateRole'],
  where: (e) => trustOf(e)?.kind === 'provider',
  severity: (e) => {
    const trust = trustOf(e)
    return trust?.kind === 'provider' && trust.isWide ? 'medium' : 'low'
  },
  gravest: 'medium',
  title: (e) => {
    const trust = trustOf(e)
    const whom = trust?.kind === 'provider' ? trust.whom : 'those who sign in through an identity provider'
    return `${e.actor.name} created ${roleInWords(e)} for ${whom}`
  },
  why: 'Who may use the role is decided outside AWS from now on.',
  respond: (e) => [
    `Ask ${e.actor.name} who is meant to use it.`,
    ...readTrust(e),
    'See in the provider who is let in, or which repositories.',
  ],
  falsePositives: ['A new team, repository or app gets a role of its own.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp.html'],
})
