import { defineDetection } from '../../shared/core/detection.ts'
import type { ConsoleLogin } from '../../shared/core/event.ts'
import { fromAddress } from '../requests/identity/sign-in-network.ts'
import { otherCalls } from '../steps.ts'

export default defineDetection({
  id: 'identity/root-changed-at-sign-in',
  on: 'console-login',
  pattern: {
    detail: {
      userIdentity: { type: ['Root'] },
      // What has words of its own, and the question for an MFA code. AWS documents no list of the others.
      eventName: [
        {
          'anything-but': [
            'ConsoleLogin',
            'CheckMfa',
            'EmailUpdated',
            'PasswordRecoveryRequested',
            'PasswordRecoveryCompleted',
          ],
        },
      ],
    },
  },
  where: (e) => e.outcome.kind === 'success',
  severity: 'high',
  title: (e) => `${whatHappened(e)}${fromAddress(e.network)}`,
  why: 'What root signs in with decides who has the account: whoever changes it may lock its owner out.',
  respond: (e) => [
    'Ask the owner of the root mailbox whether it was them.',
    'If not, reset the root password by mail at once, replace its MFA device, and delete any access keys of root.',
    'If you cannot sign in as root any more, call AWS Support.',
    ...otherCalls(e),
  ],
  falsePositives: ['The owner of the root user renews the password or corrects the contact details as planned.'],
  mitre: ['T1098', 'T1078.004'],
  cis: ['4.3'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-password.html'],
})

function whatHappened({ step }: ConsoleLogin): string {
  if (step === 'PasswordUpdated') return 'The root password was changed at the sign-in page'
  if (step === 'PhoneNumberUpdated') return 'The phone number of root was changed at the sign-in page'
  return `Root did ${step} at the sign-in page`
}
