import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  ifStranger,
  policyAudience,
  reachesOutside,
  severityFor,
} from '../requests/audience.ts'
import { bucketOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/s3-policy-other-account',
  calls: ['s3:PutBucketPolicy'],
  where: (e) => !audienceOf(e).everyone && reachesOutside(audienceOf(e)),
  severity: (e) => severityFor(audienceOf(e), 'high', 'medium'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} into bucket ${bucketOf(e)}`,
  why: 'Whoever is let in gets at the data from there, and this account sees little of what they do.',
  respond: (e) => [
    {
      do: 'See what the policy allows, and to whom:',
      run: aws`s3api get-bucket-policy --bucket ${bucketOf(e)} --query Policy --output text --region ${e.region}`,
    },
    askWhom(e, audienceOf(e)),
    ifStranger(audienceOf(e), 'put the earlier policy back.'),
    {
      do: 'Where no policy is needed at all, take it away:',
      run: aws`s3api delete-bucket-policy --bucket ${bucketOf(e)} --region ${e.region}`,
    },
  ],
  falsePositives: (e) => [
    ...harmlessFor(audienceOf(e), 'The account belongs to the same company, or to a supplier who needs the data.'),
    ...(audienceOf(e).isUnclear ? [] : ['In older regions load balancers write their logs from an account of AWS.']),
  ],
  mitre: ['T1537'],
  cis: ['4.8'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'bucketPolicy'), account.id)
}
