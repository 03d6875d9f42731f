import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/mail-limits-then-sender',
  steps: [
    { of: ['organization/sending-limits-read'] },
    {
      of: [
        'identity/access-key-created',
        'identity/iam-user-created',
        'organization/email-identity-added',
        'organization/email-production-requested',
        'organization/email-sending-switched',
        'organization/sms-limit-changed',
      ],
    },
  ],
  minutes: 24 * 60,
  severity: 'high',
  title: (_, by) => `${by} asked how much the account may send, and then made a way to send it`,
  why: 'Stolen keys are used for mail that looks like yours; first it is asked how much of it the account may send.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Delete the user, the key or the sender that was made, and pause sending.',
      'Look at the statistics of SES for what went out already.',
    ),
  falsePositives: ['Somebody sets up mail for the first time, with an access key.'],
  mitre: ['T1526', 'T1496.004'],
  references: [
    'https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html',
    'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
  ],
})
