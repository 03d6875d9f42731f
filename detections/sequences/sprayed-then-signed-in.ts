import { defineSequence } from '../../shared/core/sequence.ts'
import { byAddress } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/sprayed-then-signed-in',
  steps: [
    { of: ['identity/console-password-spraying', 'identity/console-login-unknown-users'], by: byAddress },
    { of: ['identity/console-login-without-mfa', 'identity/console-login-new-network'], by: byAddress },
  ],
  minutes: 240,
  severity: 'critical',
  title: (_, by) => `From ${by} many users were refused, and then one got in`,
  why: 'One password is tried with many users until it is that of one of them.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Delete the password of the user who got in, and ask its owner, by another way than the account itself.',
      'Look for other sign-ins from this address.',
    ),
  falsePositives: ['Many people of one office or VPN mistype after a change of passwords.'],
  mitre: ['T1110.003', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
