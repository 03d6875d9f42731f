import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { everyone, policyAudience } from '../requests/policy-audience.ts'
import { bucketOf } from '../requests/s3-bucket.ts'

export default defineCallDetection({
  id: 'data/s3-policy-other-account',
  calls: ['s3:PutBucketPolicy'],
  where: (e) => ![undefined, everyone].includes(audience(e)),
  severity: (e) => (e.tool?.automatic ? 'low' : 'medium'),
  title: (e) => `${e.actor.name} let ${audience(e) ?? 'another account'} into bucket ${bucketOf(e)}`,
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

function audience({ request, account }: ApiCall): string | undefined {
  return policyAudience(at(request, 'bucketPolicy'), account.id)
}
