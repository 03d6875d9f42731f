import { defineSequence } from '../../shared/core/sequence.ts'
import { byBucket } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/buckets-opened-in-number',
  steps: [
    {
      of: [
        'data/s3-policy-public',
        'data/s3-acl-public',
        'data/s3-public-access-block-removed',
        'data/s3-policy-other-account',
      ],
      atLeast: 'medium',
      times: 3,
      distinct: { what: 'buckets', values: byBucket },
    },
  ],
  type: 'value_count',
  minutes: 60,
  severity: 'high',
  title: (_, by) => `${by} opened three buckets or more to others within an hour`,
  why: 'One bucket is opened for a purpose; many are opened by a script, or to carry off what is in them.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Block public access for the whole account until it is known which of them must be open.',
      'Find out what was read meanwhile.',
    ),
  falsePositives: ['Several websites are set up at once.'],
  mitre: ['T1530'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
})
