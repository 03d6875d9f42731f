import { defineSequence } from '../../shared/core/sequence.ts'
import { byBucket } from './by.ts'
import { doneBy, stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/bucket-opened-read-emptied',
  steps: [
    {
      of: [
        'data/s3-policy-public',
        'data/s3-acl-public',
        'data/s3-public-access-block-removed',
        'data/s3-policy-other-account',
      ],
      by: byBucket,
    },
    { of: ['data/s3-anonymous-access', 'data/s3-objects-read-in-bulk'], by: byBucket },
    {
      of: [
        'data/s3-objects-deleted-in-bulk',
        'data/s3-buckets-deleted-in-bulk',
        'data/s3-bucket-deleted',
        'data/s3-lifecycle-deletes-soon',
      ],
      by: byBucket,
    },
  ],
  minutes: 24 * 60,
  severity: 'critical',
  title: (last, by) => `Bucket ${by} was opened, read, and then emptied${doneBy(last)}`,
  why: 'Data that are copied and then destroyed are sold back to their owner.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Close the bucket, and look for versions and replicas of what was deleted.',
      'Find out what was read, and whether anybody must be told.',
    ),
  falsePositives: ['A bucket is handed over to others, who copy it before it is given up.'],
  mitre: ['T1530', 'T1485'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
})
