import { actorOf, defineDetection } from '../../shared/core/detection.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineDetection({
  id: 'identity/many-services-used',
  on: 'api-call',
  // Only what may change something: to see every read of every key would cost an invocation for each. Whoever looks
  // around is denied much of it, and is told for that (identity/access-denied-burst).
  pattern: {
    detail: {
      userIdentity: { type: ['IAMUser'], accessKeyId: [{ prefix: 'AKIA' }] },
      managementEvent: [true],
      readOnly: [false],
    },
  },
  outcome: 'any',
  groupBy: actorOf,
  window: { minutes: 10, threshold: 12, distinct: ({ action }) => action.service },
  severity: 'low',
  title: (e) => `The access key of ${e.actor.name} was used to make changes in 12 services or more within 10 minutes`,
  why: 'Few programs work with so many services; it may be an attack tool that tries what a stolen key can do.',
  respond: (e) => [
    `Ask who looks after ${e.actor.name} what ran there.`,
    ...otherCalls(e),
    stopActor(e),
    'Give what works with so many services a role in place of a key.',
  ],
  falsePositives: ['Infrastructure as code sets up a whole environment with a long-term key.'],
  mitre: ['T1078.004', 'T1580'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html'],
})
