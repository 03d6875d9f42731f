import { defineSequence } from '../../shared/core/sequence.ts'
import { byUserActing } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/refused-then-signed-in',
  steps: [
    { of: ['identity/console-login-brute-force', 'identity/console-login-mfa-failed'], by: byUserActing },
    { of: ['identity/console-login-without-mfa', 'identity/console-login-new-network'], by: byUserActing },
  ],
  minutes: 240,
  severity: 'high',
  title: (_, by) => `${by} was refused at the console again and again, and then got in`,
  why: 'Passwords that are tried for long enough are found.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Ask the owner of the user, by another way than the account itself, whether it was them.',
      'If not, delete the password of the user, and look for what was done since.',
    ),
  falsePositives: ['Somebody forgot their password, and signs in from home once they remember it.'],
  mitre: ['T1110.001', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
})
