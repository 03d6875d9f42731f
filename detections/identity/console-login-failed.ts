import { defineDetection } from '../../shared/core/detection.ts'

export default defineDetection({
  id: 'identity/console-login-failed',
  on: 'console-login',
  pattern: { detail: { responseElements: { ConsoleLogin: ['Failure'] } } },
  severity: (e) => (e.actor.kind === 'root' ? 'high' : 'low'),
  title: (e) => `Console sign-in of ${e.actor.name} was refused`,
  why: 'Refused sign-ins are how a stolen or guessed password is tried out.',
  respond: [
    'Ask the user whether it was them.',
    'If not, look for a later sign-in from the same address that succeeded.',
    'Change the password where it may be known to others, and require MFA.',
  ],
  falsePositives: ['Somebody mistypes the password.'],
  mitre: ['T1110'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
