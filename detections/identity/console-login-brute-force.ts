import { defineDetection } from '../../shared/core/detection.ts'
import { addressOf, findSignIns } from '../requests/identity/sign-in-network.ts'

export default defineDetection({
  id: 'identity/console-login-brute-force',
  on: 'console-login',
  pattern: { detail: { userIdentity: { type: ['IAMUser'] }, responseElements: { ConsoleLogin: ['Failure'] } } },
  // Names that do not exist are hidden, and counted by a detection of their own.
  where: ({ actor }) => actor.kind === 'iam-user' && actor.userName !== undefined,
  window: { minutes: 15, threshold: 10 },
  severity: 'medium',
  title: (e) => `10 console sign-ins or more of ${e.actor.name} were refused, the last from ${addressOf(e.network)}`,
  why: 'Somebody may be guessing the password of this user; AWS locks nobody out, however many guesses are wrong.',
  respond: (e) => [
    findSignIns(e.region),
    `Ask ${e.actor.name} whether it was them. If not, change the password to a long random one, and require MFA.`,
    'Deny sign-ins from elsewhere with a policy on aws:SourceIp, if the user always works from known networks.',
  ],
  falsePositives: ['A password manager fills in an old password again and again.'],
  mitre: ['T1110.001'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
