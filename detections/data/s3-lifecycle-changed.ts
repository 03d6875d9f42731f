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
    const changed = e.action.name.startsWith('Delete') ? 'deleted' : 'changed'
    return `${e.actor.name} ${changed} the lifecycle rules of bucket ${bucketOf(e)}`
  },
  why: 'These rules decide when S3 deletes your data, and how long logs and old versions are kept.',
  respond: (e) => [
    {
      do: 'See the rules that hold now:',
      run: aws`s3api get-bucket-lifecycle-configuration --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    `Compare them with your code, and ask ${e.actor.name} about the difference.`,
  ],
  falsePositives: ['Somebody saves money by moving or deleting old data.'],
  mitre: ['T1485.001'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html'],
})
