import { defineDetection } from '../../shared/core/detection.ts'
import { thingsAffected } from '../../shared/sources/services/health-event.ts'
import { aboutOf, ofCode, sameEvent, seeDashboard, toldFor } from '../requests/health/health-words.ts'

export default defineDetection({
  id: 'health/abuse-reported',
  on: 'health-event',
  pattern: {},
  where: (e) => aboutOf(e) === 'abuse' && e.status !== 'closed',
  severity: 'critical',
  title: (e) => `AWS reports abuse from ${thingsAffected(e) ?? 'this account'}${ofCode(e)}`,
  groupBy: sameEvent,
  window: toldFor,
  why: 'Somebody else was attacked or cheated from here: most likely something of yours was taken over. AWS suspends accounts that do not answer.',
  respond: (e) => [
    `Take ${thingsAffected(e) ?? 'what is affected'} off the network, and keep it: it is evidence.`,
    'Answer the mail of AWS Trust & Safety within a day: it went to the address of the root user, and to the security contact.',
    'Find out who got in, by which credentials, and what else they made in other regions.',
    seeDashboard,
  ],
  falsePositives: ['A scan or a load test of your own, which its target did not know of.'],
  mitre: ['T1496', 'T1498'],
  references: ['https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html'],
})
