import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { accountIn } from '../requests/arns.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/delegation-requested',
  calls: ['iam:AcceptDelegationRequest', 'iam:CreateDelegationRequest', 'iam:SendDelegationToken'],
  // What was asked for is given once it is accepted, and used once the token is sent.
  severity: (e) => (isGiven(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${didInWords(e)}`,
  why: 'Whoever asked may act in this account for a time, with the permissions that the request names.',
  respond: (e) => [
    `Ask ${e.actor.name} who is to have the permissions, and what for.`,
    'See the request in the console of IAM, and what it allows; reject it if nobody knows it.',
    ...otherCalls(e),
  ],
  falsePositives: ['A partner of AWS sets something up, and was asked to.'],
  mitre: ['T1098.003', 'T1199'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateDelegationRequest.html'],
})

function isGiven({ action }: ApiCall): boolean {
  return action.name !== 'CreateDelegationRequest'
}

function didInWords(e: ApiCall): string {
  if (e.action.name === 'AcceptDelegationRequest') return 'accepted that somebody else acts in this account'
  if (e.action.name === 'SendDelegationToken') return 'let somebody else act in this account'
  const target = accountIn(textAt(e.request, 'ownerAccountId')) ?? 'this account'
  return `asked for permissions in ${target === e.account.id || target === 'this account' ? 'this account' : `account ${target}`}`
}
