import { defineCallDetection } from '../define-call-detection.ts'
import { audienceInWords, severityFor } from '../requests/audience.ts'
import { roleInWords } from '../requests/identity/identities.ts'
import { stopRole, trustOf } from '../requests/identity/trust.ts'

export default defineCallDetection({
  id: 'identity/role-trusts-outside-account',
  calls: ['iam:CreateRole'],
  where: (e) => trustOf(e)?.kind === 'outsiders',
  severity: (e) => {
    const trust = trustOf(e)
    if (trust?.kind !== 'outsiders') return 'medium'
    // Services of other companies ask for an external ID; whoever makes themselves a back door does not.
    return trust.externalId ? 'low' : severityFor(trust.audience, 'medium', 'medium')
  },
  gravest: 'medium',
  title: (e) => {
    const trust = trustOf(e)
    if (trust?.kind !== 'outsiders') return `${e.actor.name} created ${roleInWords(e)} for another account`
    const without = trust.externalId || trust.audience.isUnclear ? '' : ' without an external ID'
    return `${e.actor.name} created ${roleInWords(e)} for ${audienceInWords(trust.audience)}${without}`
  },
  why: 'Whoever is let in by the other account works in this one, without any credentials of this one.',
  respond: (e) => [
    `Ask ${e.actor.name} whose account it is, and whether it belongs to your organization.`,
    ...stopRole(e),
    'Where it is the account of another company, ask for an external ID in the trust policy.',
  ],
  falsePositives: [
    'The other account belongs to the same organization.',
    'A service of another company, as for monitoring or billing, is connected.',
  ],
  mitre: ['T1098', 'T1199'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html',
  ],
})
