import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { byPeople } from '../requests/callers.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

/**
 * DeleteObjects takes up to 1,000 objects, and its record names none of them: only the calls can be counted.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/logging-with-S3.html
 */
export default defineCallDetection({
  id: 'data/s3-objects-deleted-in-bulk',
  calls: ['s3:DeleteObject', 's3:DeleteObjects'],
  record: byPeople,
  window: { minutes: 10, threshold: 50 },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
  severity: (e) => (textAt(e.request, 'versionId') === undefined ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} deleted objects of bucket ${bucketOf(e)} in 50 calls or more`,
  why: 'Objects are going in numbers; it may be a clean-up, a mistake, or the beginning of ransom.',
  respond: (e) => [
    `Ask ${e.actor.name} at once.`,
    stopActor(e),
    'One call may have deleted 1,000 objects: the access log of the bucket, if it has one, names them.',
    {
      do: 'See whether versions are kept; if so, what was deleted can be brought back:',
      run: aws`s3api get-bucket-versioning --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody tidies up, or empties a bucket before deleting it.'],
  mitre: ['T1485', 'T1490'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjects.html'],
})
