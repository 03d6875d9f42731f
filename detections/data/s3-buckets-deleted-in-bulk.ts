import { actorOf } from '../../shared/core/detection.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-buckets-deleted-in-bulk',
  calls: ['s3:DeleteBucket'],
  window: { minutes: 60, threshold: 5, distinct: bucketOf },
  groupBy: actorOf,
  absorbs: ['data/s3-bucket-deleted'],
  severity: 'high',
  title: (e) => `${e.actor.name} deleted 5 buckets or more within an hour`,
  why: 'Deleting is seldom urgent: it may be a mistaken clean-up, or somebody who wants to do damage.',
  respond: (e) => [
    `Ask ${e.actor.name} at once.`,
    stopActor(e),
    ...otherCalls(e),
    'Restore the data from backups in another account, if it is needed.',
  ],
  falsePositives: ['A test environment with all its buckets is taken down.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-bucket.html'],
})
