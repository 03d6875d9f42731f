import type { Step } from '../../shared/core/detection.ts'
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
  severityFor,
} from '../requests/audience.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/parameter-policy-opened',
  calls: ['ssm:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  // A setting may be a secret: it is read, and not only used.
  severity: (e) => severityFor(audienceOf(e), 'critical', 'medium'),
  gravest: 'critical',
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} read ${resourceOf(e)} of Systems Manager`,
  why: 'Settings, and the secrets among them, can be read from outside the account.',
  respond: (e) => {
    const arn = textAt(e.request, 'resourceArn')
    return [
      ...ifKnown(arn, (arn) => takePolicyAway(e, arn)),
      askWhom(e, audienceOf(e)),
      'Change the secrets that strangers could read.',
    ]
  },
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Accounts of the company share settings.'),
  mitre: ['T1552', 'T1098'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html'],
})

/** The answer names the new policy by its ID and its hash, which its deletion asks for. */
function takePolicyAway(e: ApiCall, arn: string): Step {
  const id = textAt(e.response, 'policyId')
  const hash = textAt(e.response, 'policyHash')
  if (id === undefined || hash === undefined) {
    return {
      do: 'See the policy, its ID and its hash; delete-resource-policy takes it away with them:',
      run: aws`ssm get-resource-policies --resource-arn ${arn} --region ${e.region}`,
    }
  }
  return {
    do: ifStranger(audienceOf(e), 'take the whole policy away, and put back what it allowed to others who need it:'),
    run: aws`ssm delete-resource-policy --resource-arn ${arn} --policy-id ${id} --policy-hash ${hash} --region ${e.region}`,
  }
}

/** "parameter /prod/orders" */
function resourceOf({ request }: ApiCall): string {
  const [type, ...path] = textAt(request, 'resourceArn')?.split(':').at(-1)?.split('/') ?? ['a resource']
  return path.length === 0 ? `${type}` : `${type} /${path.join('/')}`
}

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(at(request, 'policy'), account.id)
}
