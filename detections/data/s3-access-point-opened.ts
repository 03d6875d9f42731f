import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  audienceInWords,
  harmlessFor,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'
import { asked } from '../requests/parameters.ts'

export default defineCallDetection({
  id: 'data/s3-access-point-opened',
  calls: ['s3:PutAccessPointPolicy', 's3:PutAccessPointPolicyForObjectLambda', 's3:PutMultiRegionAccessPointPolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) =>
    `${e.actor.name} let ${audienceInWords(audienceOf(e))} use S3 access point ${accessPointOf(e) ?? 'in a policy'}`,
  why: 'An access point is a second door to a bucket, with a policy of its own.',
  respond: (e) => {
    const name = accessPointOf(e)
    return [
      ...(name === undefined || isMultiRegion(e)
        ? []
        : [
            {
              do: 'If nobody else should come in, take the whole policy away:',
              run: aws`s3control ${deletion(e)} --account-id ${e.account.id} --name ${name} --region ${e.region}`,
            },
          ]),
      `Ask ${e.actor.name} who needs the data, and put the earlier policy back if nobody does.`,
      'See whether the bucket policy trusts its access points: without that the door leads nowhere.',
    ]
  },
  falsePositives: (e) => harmlessFor(audienceOf(e), 'The data is shared with a partner on purpose.'),
  mitre: ['T1530', 'T1537'],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html'],
})

function deletion({ action }: ApiCall): string {
  const forLambda = action.name === 'PutAccessPointPolicyForObjectLambda'
  return forLambda ? 'delete-access-point-policy-for-object-lambda' : 'delete-access-point-policy'
}

function isMultiRegion({ action }: ApiCall): boolean {
  return action.name === 'PutMultiRegionAccessPointPolicy'
}

function accessPointOf(e: ApiCall): string | undefined {
  return asked(e, 'details', 'name') ?? asked(e, 'name') ?? textAt(e.request, 'name')
}

/** What the request's body says lies under the name of the body. */
function audienceOf(e: ApiCall): Audience {
  const policy = asked(e, 'details', 'policy') ?? asked(e, 'policy') ?? at(e.request, 'policy')
  return policyAudience(policy, e.account.id)
}
