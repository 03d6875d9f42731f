import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  audienceInWords,
  policyAudience,
  reachesOutside,
  severityOfAccess,
} from '../requests/audience.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/parameter-policy-opened',
  calls: ['ssm:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e)),
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} read ${resourceOf(e)} of Systems Manager`,
  why: 'Settings, and the secrets among them, can be read from outside the account.',
  respond: (e) => {
    const arn = textAt(e.request, 'resourceArn')
    return [
      ...ifKnown(arn, (arn) => ({
        do: 'See the policy, its ID and its hash; delete-resource-policy takes it away with them:',
        run: aws`ssm get-resource-policies --resource-arn ${arn} --region ${e.region}`,
      })),
      `Ask ${e.actor.name} whose account it is. If nobody knows it, change what was readable.`,
    ]
  },
  falsePositives: ['Accounts of the company share settings.'],
  mitre: ['T1552', 'T1098'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html'],
})

/** "parameter /prod/orders" */
function resourceOf({ request }: ApiCall): string {
  const [type, ...path] = textAt(request, 'resourceArn')?.split(':').at(-1)?.split('/') ?? ['a resource']
  return path.length === 0 ? `${type}` : `${type} /${path.join('/')}`
}

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policy'), account.id)
}
