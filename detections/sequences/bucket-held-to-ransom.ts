import { defineSequence } from '../../shared/core/sequence.ts'
import { byBucket } from './by.ts'
import { doneBy, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/bucket-held-to-ransom',
  steps: [
    {
      of: ['data/s3-encrypted-with-hidden-key', 'data/s3-copied-with-foreign-key', 'data/s3-encryption-weakened'],
      by: byBucket,
      atLeast: 'high',
    },
    {
      of: [
        'data/s3-lifecycle-deletes-soon',
        'data/s3-ransom-note',
        'data/s3-objects-deleted-in-bulk',
        'data/s3-versioning-off',
      ],
      by: byBucket,
    },
  ],
  minutes: 7 * 24 * 60,
  severity: 'critical',
  title: (last, by) => `Bucket ${by} was encrypted with a foreign key and held to ransom${doneBy(last)}`,
  why: 'What is encrypted with a key of somebody else is lost without them; a deadline and a note make it ransom.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Stop what deletes: remove the lifecycle rule that was set, and suspend nothing else.',
      'Look for older versions and replicas, and keep them apart, before anybody pays.',
    ),
  falsePositives: ['A program with keys of its own is new, and old objects are cleaned up.'],
  mitre: ['T1486', 'T1485'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html'],
})
