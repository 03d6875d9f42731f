import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/all-identities-read',
  calls: ['iam:GetAccountAuthorizationDetails', 'iam:GetCredentialReport'],
  readOnlyCalls: true,
  firstSeen: who,
  severity: 'low',
  title: (e) => `${e.actor.name} read ${whatWasRead(e)} for the first time`,
  why: 'One call shows every way into the account; intruders make it early, and so do auditors.',
  respond: (e) => [`Ask ${e.actor.name} what for.`, stopActor(e), ...otherCalls(e)],
  falsePositives: ['An auditor or a scanning tool begins its work.'],
  mitre: ['T1087.004', 'T1069.003'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html'],
})

function whatWasRead({ action }: ApiCall): string {
  return action.name === 'GetCredentialReport' ? 'the credential report' : 'all users, roles and policies'
}

function who({ account, actor, action }: ApiCall): string {
  return `${account.id} ${action.name} ${lastingName(actor)}`
}
