import { defineSequence } from '../../shared/core/sequence.ts'
import { byBucket } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/buckets-unprotected-in-number',
  steps: [
    {
      of: ['data/s3-versioning-off', 'data/s3-object-lock-removed', 'data/s3-lifecycle-deletes-soon'],
      atLeast: 'medium',
      times: 3,
      distinct: { what: 'buckets', values: byBucket },
    },
  ],
  type: 'value_count',
  minutes: 60,
  severity: 'critical',
  title: (_, by) => `${by} took the protection from three buckets or more within an hour`,
  why: 'So it is made sure, before anything is destroyed, that nothing can be brought back.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Switch versioning on again, and remove lifecycle rules that were set.',
      'Copy what matters most to another account.',
    ),
  falsePositives: ['Costs are cut in many buckets at once, on purpose.'],
  mitre: ['T1490'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html'],
})
