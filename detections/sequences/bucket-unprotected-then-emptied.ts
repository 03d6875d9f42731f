import { defineSequence } from '../../shared/core/sequence.ts'
import { byBucket } from './by.ts'
import { doneBy, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/bucket-unprotected-then-emptied',
  steps: [
    {
      of: [
        'data/s3-versioning-off',
        'data/s3-object-lock-removed',
        'data/s3-access-logging-off',
        'data/s3-replication-changed',
      ],
      by: byBucket,
    },
    {
      of: ['data/s3-bucket-deleted', 'data/s3-objects-deleted-in-bulk', 'data/s3-lifecycle-deletes-soon'],
      by: byBucket,
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (last, by) => `Bucket ${by} lost its protection, and then its objects${doneBy(last)}`,
  why: 'Versions and locks are what brings objects back: whoever takes them away first wants the loss to stay.',
  respond: (last) => stopWhoActed(last, 'Look for the objects in replicas and backups before their retention ends.'),
  falsePositives: ['A bucket is given up on purpose, and emptied for that.'],
  mitre: ['T1490', 'T1485'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html'],
})
