import { defineDetection } from '../../shared/core/detection.ts'
import { addressOf } from '../requests/identity/sign-in-network.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/console-login-mfa-failed',
  on: 'console-login',
  pattern: {
    detail: {
      userIdentity: { type: ['IAMUser'] },
      responseElements: { ConsoleLogin: ['Failure'] },
      additionalEventData: { MFAUsed: ['Yes'] },
    },
  },
  window: { minutes: 15, threshold: 4 },
  severity: 'medium',
  title: (e) => `4 sign-ins or more of ${e.actor.name} with MFA were refused, the last from ${addressOf(e.network)}`,
  why: 'Whoever is asked for an MFA code again and again may know the password already, and guess the rest.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    'If not, change the password at once. Only the MFA device keeps somebody out now.',
    ...otherCalls(e),
  ],
  falsePositives: ['The clock of the device is wrong, or the code of another account is typed.'],
  mitre: ['T1110'],
  cis: ['4.6'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html'],
})
