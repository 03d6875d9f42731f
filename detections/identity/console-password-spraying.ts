import { defineDetection } from '../../shared/core/detection.ts'
import { addressOf, findSignIns } from '../requests/identity/sign-in-network.ts'

export default defineDetection({
  id: 'identity/console-password-spraying',
  on: 'console-login',
  pattern: { detail: { userIdentity: { type: ['IAMUser'] }, responseElements: { ConsoleLogin: ['Failure'] } } },
  where: ({ actor, network }) => network.kind === 'ip' && actor.kind === 'iam-user' && actor.userName !== undefined,
  groupBy: (e) => `${e.account.id} ${addressOf(e.network)}`,
  window: { minutes: 30, threshold: 5, distinct: (e) => e.actor.name },
  severity: 'high',
  title: (e) => `Sign-ins of 5 users or more were refused from one address, ${addressOf(e.network)}`,
  why: 'Somebody seems to have a list of your user names and to try a few passwords on each; one weak one is enough.',
  respond: (e) => [
    findSignIns(e.region),
    'If one did, take that password away, end the session, and undo what it did.',
    'Require MFA of every user who has a password.',
  ],
  falsePositives: [
    'Several people behind one office address mistype within half an hour, as on a day when passwords expire.',
  ],
  mitre: ['T1110.003'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
