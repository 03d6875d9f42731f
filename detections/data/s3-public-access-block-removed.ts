import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { blockPublicAccess, isPublicAccessBlockIncomplete } from '../requests/s3/bucket.ts'

export default defineCallDetection({
  id: 'data/s3-public-access-block-removed',
  calls: ['s3:PutBucketPublicAccessBlock', 's3:DeleteBucketPublicAccessBlock'],
  where: (e) =>
    isOnOthers(e) && (isDeleted(e) || isPublicAccessBlockIncomplete(at(e.request, 'PublicAccessBlockConfiguration'))),
  severity: 'medium',
  title: (e) =>
    `${e.actor.name} ${isDeleted(e) ? 'removed' : 'weakened'} the public access block of bucket ${bucketOf(e)}`,
  why: 'From now on one careless policy or ACL can open the bucket to the world.',
  respond: (e) => [
    { do: 'If the bucket is not a public website, switch it on again:', run: blockPublicAccess(e) },
    {
      do: 'See whether the bucket is open already:',
      run: aws`s3api get-bucket-policy-status --bucket ${bucketOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} what should become public.`,
  ],
  falsePositives: ['The bucket is about to serve a public website.'],
  mitre: ['T1686.001', 'T1530'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name.startsWith('Delete')
}
