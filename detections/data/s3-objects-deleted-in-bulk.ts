import { lastingName } from '../../shared/core/actor.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { byPeople } from '../requests/callers.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-objects-deleted-in-bulk',
  calls: ['s3:DeleteObject', 's3:DeleteObjects'],
  record: byPeople,
  window: { minutes: 10, threshold: 50 },
  groupBy: (e) => `${e.account.id} ${lastingName(e.actor)} ${bucketOf(e)}`,
  severity: (e) => (textAt(e.request, 'versionId') === undefined ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} deleted 50 objects or more of bucket ${bucketOf(e)}`,
  why: 'Objects are going in numbers; it may be a clean-up, a mistake, or the beginning of ransom.',
  respond: (e) => [
    `Ask ${e.actor.name} at once.`,
    stopActor(e),
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
