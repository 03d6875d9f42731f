import { defineSequence } from '../../shared/core/sequence.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/backups-gone-then-data',
  steps: [
    {
      of: [
        'data/backups-deleted-in-bulk',
        'data/backup-lock-removed',
        'data/backup-vault-deleted',
        'data/recycle-bin-rule-deleted',
        'data/automated-backup-deleted',
      ],
    },
    {
      of: [
        'data/data-stores-deleted-in-bulk',
        'data/s3-buckets-deleted-in-bulk',
        'data/kms-key-deletion-scheduled',
        'data/database-deleted',
        'data/file-system-deleted',
      ],
      atLeast: 'high',
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (_, by) => `${by} removed backups, and then what they were of`,
  why: 'Whoever deletes backups first wants the loss to stay.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Cancel what waits for its deletion, as KMS keys do.',
      'Look for copies in other accounts and regions before their retention ends.',
    ),
  falsePositives: ['An environment is given up for good, with its backups.'],
  mitre: ['T1490', 'T1485'],
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html'],
})
