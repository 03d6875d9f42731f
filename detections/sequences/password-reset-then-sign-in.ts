import { defineSequence } from '../../shared/core/sequence.ts'
import { byUserActing, byUserNamed } from './by.ts'

export default defineSequence({
  id: 'sequences/password-reset-then-sign-in',
  steps: [
    { of: ['identity/password-reset-by-another', 'identity/login-profile-created'], by: byUserNamed },
    { of: ['identity/console-login-without-mfa', 'identity/console-login-new-network'], by: byUserActing },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `${by} signed in after somebody else set their password`,
  why: 'Who may set the passwords of others can become any of them.',
  respond: [
    'Ask the owner of the user, by another way than the account itself, whether they signed in.',
    'If not, delete the password, and take the credentials away from whoever set it.',
  ],
  falsePositives: ['A new colleague signs in for the first time, before they have an MFA device.'],
  mitre: ['T1098', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html'],
})
