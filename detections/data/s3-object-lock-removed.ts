import { at, isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-object-lock-removed',
  calls: ['s3:PutBucketObjectLockConfiguration'],
  where: (e) => !hasRetention(e.request),
  severity: 'medium',
  title: (e) => `${e.actor.name} set no default retention for the object lock of bucket ${bucketOf(e)}`,
  why: 'New objects are no longer kept by themselves: whoever may delete can delete them at once.',
  respond: (e) => [
    {
      do: 'See what holds now:',
      run: aws`s3api get-object-lock-configuration --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} why, and put the retention of your plan back.`,
    'Objects that were written before keep the retention that they have.',
  ],
  falsePositives: ['Object lock is switched on first, and a backup program sets the retention of each object.'],
  mitre: ['T1490'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html'],
})

function hasRetention(request: JsonObject): boolean {
  return isJsonObject(at(request, 'ObjectLockConfiguration', 'Rule', 'DefaultRetention'))
}
