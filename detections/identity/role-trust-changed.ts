import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { audienceInWords, severityFor } from '../requests/audience.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { roleInWords } from '../requests/identity/identities.ts'
import { letsCallerIn, readTrust, stopRole, trustOf } from '../requests/identity/trust.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/role-trust-changed',
  calls: ['iam:UpdateAssumeRolePolicy'],
  where: (e) => isOnOthers(e) && !['everyone', 'any-token'].includes(trustOf(e)?.kind ?? ''),
  severity: (e) => {
    const trust = trustOf(e)
    if (trust === undefined) return letsCallerIn(e) ? 'medium' : 'low'
    if (trust.kind === 'outsiders') return severityFor(trust.audience, 'high', 'high')
    return trust.kind === 'provider' && trust.isWide ? 'high' : 'medium'
  },
  title: (e) => {
    const outside = outsideInWords(e)
    if (outside === undefined && letsCallerIn(e)) return `${e.actor.name} let themselves take ${roleInWords(e)}`
    if (outside === undefined) return `${e.actor.name} changed who may take ${roleInWords(e)}`
    return `${e.actor.name} opened ${roleInWords(e)} to ${outside}`
  },
  why: (e) =>
    trustOf(e) === undefined
      ? 'A role that has its permissions already may now have other people who can use them.'
      : 'A role that has its permissions already now has other people who can use them.',
  respond: (e) => {
    const ask = `Ask ${e.actor.name} who is let in, and who agreed to it.`
    return trustOf(e) === undefined ? [ask, ...readTrust(e)] : [...stopRole(e), ask, stopActor(e)]
  },
  falsePositives: (e) => [
    trustOf(e)?.kind === 'outsiders'
      ? 'The other account belongs to the same organization.'
      : 'A service or a person changes roles.',
  ],
  mitre: ['T1098', 'T1199'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html'],
})

function outsideInWords(e: ApiCall): string | undefined {
  const trust = trustOf(e)
  if (trust?.kind === 'outsiders') return audienceInWords(trust.audience)
  return trust?.kind === 'provider' ? trust.whom : undefined
}
