import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/new-network-then-destruction',
  steps: [
    {
      of: [
        'identity/access-key-new-network',
        'identity/console-login-new-network',
        'identity/instance-credentials-from-new-network',
      ],
    },
    {
      of: [
        'identity/users-locked-out',
        'identity/access-keys-switched-off',
        'data/data-stores-deleted-in-bulk',
        'data/backups-deleted-in-bulk',
        'data/s3-buckets-deleted-in-bulk',
        'compute/instances-ended-in-bulk',
        'compute/functions-deleted-in-bulk',
      ],
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (_, by) => `${by} came from a new network, then destroyed much or locked others out`,
  why: 'So an account is wiped, or held to ransom: with credentials that worked from elsewhere, quickly, before anybody can act.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Bring back who was locked out: an administrator, or root, must be able to sign in.',
      'Cancel what can be cancelled, and look for backups in other accounts.',
    ),
  falsePositives: ['An administrator who travels gives up an environment.'],
  mitre: ['T1078.004', 'T1485', 'T1531'],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-iam.html'],
})
