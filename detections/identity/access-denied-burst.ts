import { isAws } from '../../shared/core/actor.ts'
import { actorOf, defineDetection } from '../../shared/core/detection.ts'
import { deniedCalls } from '../requests/identity/denied-calls.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineDetection({
  id: 'identity/access-denied-burst',
  on: 'api-call',
  pattern: deniedCalls,
  outcome: 'failure',
  readOnlyCalls: true,
  where: ({ actor }) => !isAws(actor),
  groupBy: actorOf,
  window: { minutes: 10, threshold: 10, distinct: ({ action }) => `${action.service}:${action.name}` },
  severity: 'medium',
  title: (e) => `${e.actor.name} was denied 10 different actions or more within 10 minutes`,
  why: 'So it looks when somebody who holds stolen credentials tries out what they may do.',
  respond: (e) => [
    ...otherCalls(e),
    `Ask ${e.actor.name}, or who looks after it, whether a new program or a changed policy explains it.`,
    stopActor(e),
  ],
  falsePositives: [
    'A policy was made narrower, and what depends on it fails.',
    'A scanning tool calls everything and is denied some of it.',
  ],
  mitre: ['T1580', 'T1078.004'],
  cis: ['4.1'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
})
