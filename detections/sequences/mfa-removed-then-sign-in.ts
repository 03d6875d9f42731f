import { defineSequence } from '../../shared/core/sequence.ts'
import { byUserActing, byUserNamed } from './by.ts'

export default defineSequence({
  id: 'sequences/mfa-removed-then-sign-in',
  steps: [
    { of: ['identity/mfa-device-removed'], by: byUserNamed },
    { of: ['identity/console-login-without-mfa'], by: byUserActing },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `${by} signed in without MFA after their device was taken away`,
  why: 'Without the device a password that was stolen is enough.',
  respond: [
    'Ask the owner of the user whether they lost the device, and signed in themselves.',
    'If not, delete the password of the user and disable its access keys.',
  ],
  falsePositives: ['Somebody has a new phone, and signs in to register it.'],
  mitre: ['T1556.006', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_lost-or-broken.html'],
})
