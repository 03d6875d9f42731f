import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { deletesAllWithinDays } from '../requests/s3/lifecycle.ts'

export default defineCallDetection({
  id: 'data/s3-lifecycle-deletes-soon',
  calls: ['s3:PutBucketLifecycle*'],
  where: (e) => deletesAllWithinDays(e) !== undefined,
  severity: 'high',
  title: (e) => `${e.actor.name} made S3 delete everything in bucket ${bucketOf(e)} after ${daysInWords(e)}`,
  why: 'S3 empties the bucket by itself, and no deletion of an object will show who wanted it.',
  respond: (e) => [
    {
      do: 'If it is not meant so, stop it; S3 deletes at midnight UTC:',
      run: aws`s3api delete-bucket-lifecycle --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    'Put the earlier rules back from your code.',
    `Ask ${e.actor.name} why; with versioning, what was deleted already can be brought back.`,
  ],
  falsePositives: ['The bucket holds temporary files, or is emptied before it is deleted.'],
  mitre: ['T1485.001', 'T1070'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html'],
})

function daysInWords(e: ApiCall): string {
  const days = deletesAllWithinDays(e)
  return days === 1 ? 'a day' : `${days ?? 'a few'} days`
}
