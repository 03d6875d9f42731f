import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { type Audience, audienceInWords, policyAudience, reachesOutside } from '../requests/audience.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-policy-other-account',
  calls: ['s3:PutBucketPolicy'],
  where: (e) => !audienceOf(e).everyone && reachesOutside(audienceOf(e)),
  severity: 'medium',
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} into bucket ${bucketOf(e)}`,
  why: 'Whoever runs that account gets at the data from there, and this account sees little of what they do.',
  respond: (e) => [
    {
      do: 'See what the policy allows, and to whom:',
      run: aws`s3api get-bucket-policy --bucket ${bucketOf(e)} --query Policy --output text --region ${e.region}`,
    },
    `Ask ${e.actor.name} whose account it is. If nobody knows it, put the earlier policy back.`,
    {
      do: 'Where no policy is needed at all, take it away:',
      run: aws`s3api delete-bucket-policy --bucket ${bucketOf(e)} --region ${e.region}`,
    },
  ],
  falsePositives: [
    'The account belongs to the same company, or to a supplier who needs the data.',
    'In older regions load balancers write their logs from an account of AWS.',
  ],
  mitre: ['T1537'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'bucketPolicy'), account.id)
}
