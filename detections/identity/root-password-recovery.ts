import { defineDetection } from '../../shared/core/detection.ts'
import type { ConsoleLogin } from '../../shared/core/event.ts'
import { fromAddress } from '../requests/identity/sign-in-network.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/root-password-recovery',
  on: 'console-login',
  // Only root recovers a password by mail: a user's is reset by an administrator.
  pattern: { detail: { eventName: ['PasswordRecoveryRequested', 'PasswordRecoveryCompleted'] } },
  where: (e) => e.outcome.kind === 'success',
  severity: (e) => (isCompleted(e) ? 'critical' : 'high'),
  gravest: 'critical',
  title: (e) =>
    isCompleted(e)
      ? `The root password was reset by mail${fromAddress(e.network)}`
      : `Somebody asked${fromAddress(e.network)} for a new root password`,
  why: (e) =>
    isCompleted(e)
      ? 'Whoever reads the root mailbox has set a new root password, which without MFA is enough to take the account.'
      : 'Whoever reads the root mailbox can set a new root password and take the account.',
  respond: (e) => [
    'Ask the owner of the root mailbox whether it was them.',
    isCompleted(e)
      ? 'If not, reset the password again, replace the MFA device, and change the password of the mailbox.'
      : 'If not, do not open the link in the mail, and make sure that nobody else reads that mailbox.',
    ...otherCalls(e),
  ],
  falsePositives: ['The owner forgot the password, or recovers it in a break-glass drill.'],
  mitre: ['T1078.004'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reset-root-password.html'],
})

function isCompleted({ step }: ConsoleLogin): boolean {
  return step === 'PasswordRecoveryCompleted'
}
