import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-bucket-deleted',
  calls: ['s3:DeleteBucket'],
  where: isOnOthers,
  severity: 'low',
  title: (e) => `${e.actor.name} deleted bucket ${bucketOf(e)}`,
  why: 'Its data was deleted before, and a stranger can take the name and receive what is still sent there.',
  respond: (e) => [
    `Ask ${e.actor.name} whether the data is needed, and whether there is a backup.`,
    ...otherCalls(e),
    'Look for programs, DNS records and log settings that still name the bucket, and change them.',
    'If any do, make an empty bucket of the same name, so that nobody else can.',
  ],
  falsePositives: ['A bucket that nobody needs is tidied up.'],
  mitre: ['T1485'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-bucket.html'],
  groupBy: (e) => `${e.account.id} ${bucketOf(e)}`,
})
