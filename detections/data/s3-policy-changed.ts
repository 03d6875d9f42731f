import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { policyAudience, reachesOutside } from '../requests/audience.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { bucketOf } from '../requests/resource-names.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/s3-policy-changed',
  calls: ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
  where: (e) => isOnOthers(e) && !reachesOutside(policyAudience(at(e.request, 'bucketPolicy'), e.account.id)),
  severity: (e) => (isDeleted(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} ${isDeleted(e) ? 'deleted' : 'changed'} the policy of bucket ${bucketOf(e)}`,
  why: (e) =>
    isDeleted(e)
      ? 'What the policy forbade is allowed again, and whom only the policy let in is shut out.'
      : 'The policy says who may come in and what nobody may do; what it forbade may be allowed now.',
  respond: (e) => [
    ...(isDeleted(e)
      ? [`Ask ${e.actor.name} why, and put the policy back from your code where the bucket needs it.`]
      : [
          {
            do: 'See who may come in now, and whether the bucket counts as public:',
            run: aws`s3api get-bucket-policy-status --bucket ${bucketOf(e)} --region ${e.region}`,
          },
          `Compare with the policy in your code, and ask ${e.actor.name} why it was changed.`,
        ]),
    ...otherCalls(e),
  ],
  falsePositives: (e) => [isDeleted(e) ? 'The bucket is taken down.' : 'A new bucket gets its policy.'],
  mitre: ['T1685'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html'],
})

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteBucketPolicy'
}
