import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
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
  severityOfAccess,
} from '../requests/audience.ts'
import { kmsKeyOf } from '../requests/resource-names.ts'

export default defineCallDetection({
  id: 'data/kms-key-policy-opened',
  calls: ['kms:PutKeyPolicy', 'kms:CreateKey', 'kms:ReplicateKey'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} use KMS key ${kmsKeyOf(e)}`,
  why: 'Who may use the key can read what it encrypted, once they get hold of the data.',
  respond: (e) => [
    {
      do: 'See what the policy allows, and to whom:',
      run: aws`kms get-key-policy --key-id ${kmsKeyOf(e)} --policy-name default --query Policy --output text --region ${regionOf(e)}`,
    },
    {
      do: ifStranger(audienceOf(e), 'let this account alone use the key until it is clear who needs it:'),
      run: aws`kms put-key-policy --key-id ${kmsKeyOf(e)} --policy-name default --policy ${ownPolicy(e)} --region ${regionOf(e)}`,
    },
    askWhom(e, audienceOf(e)),
    audienceOf(e).everyone
      ? 'Look for snapshots, images and buckets that others can reach: a key alone is of no use.'
      : 'Look for snapshots, images and buckets that are shared with the same account: a key alone is of no use.',
  ],
  falsePositives: (e) =>
    harmlessFor(
      audienceOf(e),
      'The company keeps its keys in an account of their own, and the others use them from there.',
    ),
  mitre: ['T1098', 'T1537'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policy'), account.id)
}

/** A replica is a key of its own, in its own region. */
function regionOf({ request, region }: ApiCall): string {
  return textAt(request, 'replicaRegion') ?? region
}

/**
 * The policy that KMS gives a key where nobody says another.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function ownPolicy({ account, partition }: ApiCall): string {
  const Principal = { AWS: `arn:${partition}:iam::${account.id}:root` }
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' }],
  })
}
