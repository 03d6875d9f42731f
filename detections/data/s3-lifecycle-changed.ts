import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { deletesAllWithinDays } from '../requests/s3/lifecycle.ts'

export default defineCallDetection({
  id: 'data/s3-lifecycle-changed',
  calls: ['s3:PutBucketLifecycle*', 's3:DeleteBucketLifecycle'],
  where: (e) => isOnOthers(e) && deletesAllWithinDays(e) === undefined,
  severity: 'low',
  title: (e) => {
    const changed = isDeleted(e) ? 'deleted' : 'changed'
    return `${e.actor.name} ${changed} the lifecycle rules of bucket ${bucketOf(e)}`
  },
  why: (e) =>
    isDeleted(e)
      ? 'S3 no longer deletes anything there by itself, nor moves it to where it costs less.'
      : 'These rules decide when S3 deletes your data, and how long logs and old versions are kept.',
  respond: (e) => [
    ...(isDeleted(e)
      ? [`Ask ${e.actor.name} why, and put the rules back from your code where the bucket needs them.`]
      : [
          {
            do: 'See the rules that hold now:',
            run: aws`s3api get-bucket-lifecycle-configuration --bucket ${bucketOf(e)} --region ${e.region}`,
          },
          `Compare them with your code, and ask ${e.actor.name} about the difference.`,
        ]),
  ],
  falsePositives: (e) => [
    isDeleted(e) ? 'Old data must be kept from now on.' : 'Somebody saves money by moving or deleting old data.',
  ],
  mitre: ['T1485.001'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteBucketLifecycle'
}
