import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/new-network-then-bulk-read',
  steps: [
    {
      of: [
        'identity/access-key-new-network',
        'identity/console-login-new-network',
        'identity/instance-credentials-from-new-network',
      ],
    },
    { of: ['data/secrets-read-in-bulk', 'data/parameters-read-in-bulk', 'data/s3-objects-read-in-bulk'] },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (_, by) => `${by} came from a network not seen before, and then read data in bulk`,
  why: 'So stolen credentials are used: from elsewhere, and first of all to take what there is to read.',
  respond: (last) => [
    'Ask whoever owns these credentials, by another way than the account itself, whether it was them.',
    ...stopWhoActed(last, 'Change every secret that was read.'),
  ],
  falsePositives: ['Somebody works from a new place, and starts the job that reads these data.'],
  mitre: ['T1078.004', 'T1530'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds.html'],
})
