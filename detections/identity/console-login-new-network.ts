import { defineDetection } from '../../shared/core/detection.ts'
import type { ConsoleLogin } from '../../shared/core/event.ts'
import { addressOf, networkOf } from '../requests/identity/sign-in-network.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineDetection({
  id: 'identity/console-login-new-network',
  on: 'console-login',
  pattern: {
    detail: { userIdentity: { type: ['IAMUser', 'AssumedRole'] }, responseElements: { ConsoleLogin: ['Success'] } },
  },
  where: (e) => isPerson(e) && networkOf(e.network) !== undefined,
  firstSeen: personAndNetwork,
  groupBy: personAndNetwork,
  severity: (e) => (e.actor.kind === 'iam-user' && e.mfaUsed === false ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} signed in to the console from a new network, at ${addressOf(e.network)}`,
  why: 'A stolen password or session is first seen as its owner, coming from where the owner never was.',
  respond: (e) => [`Ask ${e.actor.name} whether they were there.`, stopActor(e), ...otherCalls(e)],
  falsePositives: ['Somebody travels, works from a new place, or their provider moves them to another network.'],
  mitre: ['T1078.004'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})

/** Only sessions of Identity Center are surely named after a person; others may bear a new name each time. */
function isPerson({ actor }: ConsoleLogin): boolean {
  return actor.kind === 'iam-user' || (actor.kind === 'assumed-role' && actor.permissionSet !== undefined)
}

/** People of Identity Center are the same in every account. */
function personAndNetwork({ account, actor, network }: ConsoleLogin): string {
  const person = actor.kind === 'iam-user' ? `${account.id} ${actor.name}` : actor.name
  return `${person} ${networkOf(network) ?? ''}`
}
