import { isAws, lastingName } from '../../shared/core/actor.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import { absent } from '../../shared/core/pattern.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineDetection({
  id: 'identity/access-denied-burst',
  on: 'api-call',
  pattern: {
    detail: {
      errorCode: [{ prefix: 'AccessDenied' }, { suffix: 'UnauthorizedOperation' }],
      userIdentity: { type: [{ 'anything-but': 'AWSService' }] },
      sourceIPAddress: [{ 'anything-but': 'delivery.logs.amazonaws.com' }],
      eventName: [{ 'anything-but': 'HeadBucket' }],
      // Pages of the console ask for much that their reader may not see.
      $or: [{ sessionCredentialFromConsole: absent }, { readOnly: [false] }],
    },
  },
  outcome: 'failure',
  readOnlyCalls: true,
  where: ({ actor }) => !isAws(actor),
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  window: { minutes: 10, threshold: 10, distinct: ({ action }) => `${action.service}:${action.name}` },
  severity: 'medium',
  title: (e) => `${e.actor.name} was denied 10 different actions within 10 minutes`,
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
