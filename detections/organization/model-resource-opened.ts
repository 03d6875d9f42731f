import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
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
import { asked } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/model-resource-opened',
  calls: ['bedrock:PutResourcePolicy', 'bedrock-agentcore:PutResourcePolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityOfAccess(audienceOf(e), 'low'),
  title: (e) => `${e.actor.name} let ${audienceInWords(audienceOf(e))} use ${resourceOf(e)} of Bedrock`,
  why: 'Outsiders can use the model, guardrail or agent at your cost, or with what it knows and may do.',
  respond: (e) => [
    ...ifKnown(asked(e, 'resourceArn'), (arn) => ({
      do: ifStranger(audienceOf(e), 'take the whole policy away, and put back what it allowed to others who need it:'),
      run:
        e.action.service === 'bedrock'
          ? aws`bedrock delete-resource-policy --resource-arn ${arn} --region ${e.region}`
          : aws`bedrock-agentcore-control delete-resource-policy --resource-arn ${arn} --region ${e.region}`,
    })),
    askWhom(e, audienceOf(e)),
  ],
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the company uses it.'),
  mitre: ['T1098', 'T1496'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutResourcePolicy.html'],
})

function audienceOf(e: ApiCall): Audience {
  return policyAudience(asked(e, 'resourcePolicy') ?? asked(e, 'policy'), e.account.id)
}

function resourceOf(e: ApiCall): string {
  return nameIn(asked(e, 'resourceArn')) ?? 'a resource'
}
