import { actorOf } from '../../shared/core/detection.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isProgram } from '../requests/callers.ts'
import { secretOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/secrets-read-in-bulk',
  calls: ['secretsmanager:GetSecretValue'],
  // BatchGetSecretValue is recorded as GetSecretValue, too, once for each secret.
  window: { minutes: 10, threshold: 20, distinct: (e) => `${e.region} ${secretOf(e)}` },
  groupBy: actorOf,
  absorbs: ['data/secret-first-read'],
  readOnlyCalls: true,
  severity: (e) => (isProgram(e) ? 'medium' : 'high'),
  gravest: 'high',
  title: (e) => {
    const forWhom = isProgram(e) ? ' that it had not read before' : ''
    return `${e.actor.name} read 20 secrets or more${forWhom} within 10 minutes`
  },
  // Programs read theirs again and again, as External Secrets does: only those count that are new to them.
  firstSeen: (e) => (isProgram(e) ? `${actorOf(e)} ${e.region} ${secretOf(e)}` : undefined),
  why: 'Passwords and keys of many systems are in one hand: intruders collect them first.',
  respond: (e) => [
    `Ask ${e.actor.name} what they are for.`,
    stopActor(e),
    ...otherCalls(e),
    'Change every secret that was read, and look for its use in the systems that it opens.',
  ],
  falsePositives: [
    'A deployment or a backup reads all secrets of an environment.',
    'A program that brings secrets into a cluster is new; it is told once.',
  ],
  mitre: ['T1555.006'],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html'],
})
