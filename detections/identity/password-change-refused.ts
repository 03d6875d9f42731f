import { lastingName } from '../../shared/core/actor.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { addressOf } from '../requests/identity/sign-in-network.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/password-change-refused',
  calls: ['iam:ChangePassword'],
  record: { userIdentity: { type: ['IAMUser'] } },
  outcome: 'failure',
  // A new password that is too short says nothing about who chose it.
  where: ({ outcome }) => outcome.kind === 'failure' && outcome.code?.startsWith('PasswordPolicyViolation') !== true,
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  window: { minutes: 15, threshold: 4 },
  severity: 'medium',
  title: (e) => `${e.actor.name} failed 4 times or more to change their own password, at ${addressOf(e.network)}`,
  why: 'Whoever took over a session or key does not know the old password, and guesses it here, unseen by the sign-in page.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it was them.`,
    'If not, reset the password, switch off the access keys of the user, and end the open sessions.',
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody forgot the old password, which the browser had filled in so far.'],
  mitre: ['T1110.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html'],
})
