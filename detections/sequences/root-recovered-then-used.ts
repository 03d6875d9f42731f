import { defineSequence } from '../../shared/core/sequence.ts'

export default defineSequence({
  id: 'sequences/root-recovered-then-used',
  steps: [
    { of: ['identity/root-password-recovery'] },
    {
      of: [
        'identity/root-console-login',
        'identity/root-changed-at-sign-in',
        'identity/root-mfa-removed',
        'identity/root-access-key-created',
        'identity/root-email-changed-at-sign-in',
      ],
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: () => 'A new root password was asked for, and root was then used',
  why: 'Whoever reads the mail of the root user can become root: nothing in the account can stop that user.',
  respond: [
    'Ask whoever owns the root mail address, by phone, whether it was them.',
    'If not, call AWS Support at once, and secure the mailbox.',
  ],
  falsePositives: ['The owner of the account forgot the root password.'],
  mitre: ['T1078.004', 'T1098'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reset-root-password.html'],
})
