import { isAws } from '../../shared/core/actor.ts'
import { actorOf, defineDetection } from '../../shared/core/detection.ts'
import { deniedCalls } from '../requests/identity/denied-calls.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineDetection({
  id: 'identity/many-services-refused',
  on: 'api-call',
  // What succeeds is not counted: to hear of every call of everybody costs an invocation for each (docs/decisions/0023).
  pattern: deniedCalls,
  outcome: 'failure',
  readOnlyCalls: true,
  where: ({ actor }) => !isAws(actor),
  groupBy: actorOf,
  // What lacks a right and asks again every minute is refused by the services that always refuse it.
  firstSeen: (e) => `${actorOf(e)} ${e.action.service}`,
  window: { minutes: 10, threshold: 5, distinct: ({ action }) => action.service },
  absorbs: ['identity/access-denied-burst'],
  severity: 'medium',
  title: (e) => `${e.actor.name} was refused by 5 services or more within 10 minutes that had not refused them before`,
  why: 'Whoever holds stolen credentials asks one service after the other what they can do, often with one call each.',
  respond: (e) => [
    ...otherCalls(e),
    `Ask ${e.actor.name}, or who looks after it, whether a new program or a changed policy explains it.`,
    stopActor(e),
    'See which services let them in between the refusals: those calls are no alerts.',
  ],
  falsePositives: [
    'A new program that takes stock of the account lacks rights.',
    'A policy was made narrower, and what depends on it fails.',
  ],
  mitre: ['T1526', 'T1580', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
})
