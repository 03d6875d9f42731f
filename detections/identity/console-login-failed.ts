import { defineDetection } from '../../shared/core/detection.ts'
import { findSignIns, isUnknown } from '../requests/identity/sign-in-network.ts'

export default defineDetection({
  id: 'identity/console-login-failed',
  on: 'console-login',
  pattern: {
    detail: { userIdentity: { type: [{ 'anything-but': 'Root' }] }, responseElements: { ConsoleLogin: ['Failure'] } },
  },
  // People mistype; what comes in numbers has detections of its own.
  severity: 'information',
  title: (e) =>
    isUnknown(e)
      ? 'A console sign-in with a user name that does not exist here was refused'
      : `Console sign-in of ${e.actor.name} was refused`,
  why: (e) =>
    isUnknown(e)
      ? 'Mostly it is a slip; in numbers it is how somebody finds out which users there are.'
      : 'Refused sign-ins are how a stolen or guessed password is tried out.',
  respond: (e) =>
    isUnknown(e)
      ? [
          findSignIns(e.region),
          'If a user signed in from there soon after, ask whether they typed their password in the place of their name; if so, have them change it.',
        ]
      : [
          'Ask the user whether it was them.',
          findSignIns(e.region),
          'Change the password where it may be known to others, and require MFA.',
        ],
  falsePositives: (e) => [
    isUnknown(e) ? 'Somebody mistypes their name, or takes the wrong account.' : 'Somebody mistypes the password.',
  ],
  mitre: ['T1110'],
  cis: ['4.6'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
