import { defineDetection } from '../../shared/core/detection.ts'
import { findSignIns } from '../requests/identity/sign-in-network.ts'

export default defineDetection({
  id: 'identity/console-login-failed',
  on: 'console-login',
  pattern: {
    detail: { userIdentity: { type: [{ 'anything-but': 'Root' }] }, responseElements: { ConsoleLogin: ['Failure'] } },
  },
  // People mistype; what comes in numbers has detections of its own.
  severity: 'information',
  title: (e) => `Console sign-in of ${e.actor.name} was refused`,
  why: 'Refused sign-ins are how a stolen or guessed password is tried out.',
  respond: (e) => [
    'Ask the user whether it was them.',
    findSignIns(e.region),
    'Change the password where it may be known to others, and require MFA.',
  ],
  falsePositives: ['Somebody mistypes the password.'],
  mitre: ['T1110'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
