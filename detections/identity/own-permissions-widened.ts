import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { grantOf } from '../requests/identity/grants.ts'
import { takePolicyAway } from '../requests/identity/identities.ts'
import { isPowerful, policyInWords, widensOwn } from '../requests/identity/policies.ts'
import { stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/own-permissions-widened',
  calls: ['iam:AttachUserPolicy', 'iam:AttachRolePolicy', 'iam:PutUserPolicy', 'iam:PutRolePolicy'],
  where: widensOwn,
  severity: (e) => (isPowerfulGift(e) ? 'high' : 'medium'),
  title: (e) => {
    const self = e.actor.kind === 'iam-user' ? 'themselves' : 'its own role'
    if (e.action.name.startsWith('Attach')) return `${e.actor.name} attached ${policyInWords(e)} to ${self}`
    const grant = grantOf(e)
    if (grant !== undefined) return `${e.actor.name} allowed ${self} to ${grant.words}`
    return `${e.actor.name} wrote ${policyInWords(e)} for ${self}`
  },
  why: 'Whoever can give themselves permissions has no limit, and intruders do it first.',
  respond: (e) => [
    ...takePolicyAway(e),
    stopActor(e),
    `Ask ${e.actor.name} who agreed to it, and let somebody else grant permissions.`,
  ],
  falsePositives: ['A pipeline maintains the role that it works in.', 'An administrator tries out a policy.'],
  mitre: ['T1098.003', 'T1548'],
  cis: ['4.4'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html',
  ],
})

function isPowerfulGift(e: ApiCall): boolean {
  return isPowerful(textAt(e.request, 'policyArn') ?? '') || grantOf(e) !== undefined
}
