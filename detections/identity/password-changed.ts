import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/password-changed',
  calls: ['iam:ChangePassword'],
  record: { userIdentity: { type: ['IAMUser'] } },
  severity: 'information',
  title: (e) => `${e.actor.name} changed their own password`,
  why: 'Good to know where the user did not: whoever had a stolen password now has one that only they know.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    'If not, reset the password, and make sure that the user has MFA.',
    ...otherCalls(e),
  ],
  falsePositives: ['Most changes: people renew their passwords when they expire.'],
  mitre: ['T1098'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html'],
})
