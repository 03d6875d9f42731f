import type { ApiCall } from '../../shared/core/event.ts'
import { at } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  audienceInWords,
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
      run: aws`kms get-key-policy --key-id ${kmsKeyOf(e)} --policy-name default --query Policy --output text --region ${e.region}`,
    },
    `Ask ${e.actor.name} whose account it is. If nobody knows, put the earlier policy back with put-key-policy.`,
    'Look for snapshots, images and buckets that are shared with the same account: a key alone is of no use.',
  ],
  falsePositives: ['The company keeps its keys in an account of their own, and the others use them from there.'],
  mitre: ['T1098', 'T1537'],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policy'), account.id)
}
