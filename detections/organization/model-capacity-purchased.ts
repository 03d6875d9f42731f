import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { modelOf } from '../requests/organization/ai-models.ts'
import { textIn } from '../requests/parameters.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/model-capacity-purchased',
  calls: ['bedrock:CreateMarketplaceModelEndpoint', 'bedrock:CreateProvisionedModelThroughput'],
  severity: (e) => (commitmentOf(e) === undefined ? 'medium' : 'high'),
  title: (e) => `${e.actor.name} ${whatIn(e)}`,
  why: 'It costs many dollars an hour until somebody deletes it, used or not.',
  respond: (e) => {
    const name = textIn(e.request, 'provisionedModelName')
    const endpoint = textAt(e.response, 'marketplaceModelEndpoint', 'endpointArn')
    return [
      `Ask ${e.actor.name} which application needs it, and who pays.`,
      ...(name === undefined || commitmentOf(e) !== undefined
        ? []
        : [
            {
              do: 'If none does, delete it:',
              run: aws`bedrock delete-provisioned-model-throughput --provisioned-model-id ${name} --region ${e.region}`,
            },
          ]),
      ...ifKnown(endpoint, (endpoint) => ({
        do: 'If none does, delete it:',
        run: aws`bedrock delete-marketplace-model-endpoint --endpoint-arn ${endpoint} --region ${e.region}`,
      })),
      ...(commitmentOf(e) === undefined
        ? []
        : ['It cannot be deleted before its term ends; if it was not agreed, write to AWS Support today.']),
    ]
  },
  falsePositives: ['A model of your own is to answer: it needs capacity of its own.'],
  mitre: ['T1496.004'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/APIReference/API_CreateProvisionedModelThroughput.html'],
})

function commitmentOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'commitmentDuration')
}

function whatIn(e: ApiCall): string {
  if (e.action.name === 'CreateMarketplaceModelEndpoint') {
    return `started endpoint ${textIn(e.request, 'endpointName') ?? 'of unknown name'} for an AI model`
  }
  const units = numberAt(e.request, 'modelUnits')
  const terms: ReadonlyMap<string | undefined, string> = new Map([
    ['onemonth', ' for one month'],
    ['sixmonths', ' for six months'],
  ])
  const capacity = units === undefined ? 'capacity' : `${units} unit${units === 1 ? '' : 's'} of capacity`
  return `bought ${capacity} of ${modelOf(e)}${terms.get(commitmentOf(e)?.toLowerCase()) ?? ''}`
}
