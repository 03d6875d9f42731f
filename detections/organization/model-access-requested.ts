import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { hasLongTermKey } from '../requests/callers.ts'
import { modelOf } from '../requests/organization/ai-models.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/model-access-requested',
  calls: [
    'bedrock:CreateFoundationModelAgreement',
    'bedrock:PutFoundationModelEntitlement',
    'bedrock:PutUseCaseForModelAccess',
  ],
  severity: (e) => (hasLongTermKey(e) ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} ${whatIn(e)}`,
  why: 'From now on the account can run up large bills for AI models; stolen keys are often sold for just that.',
  respond: (e) => {
    const model = textAt(e.request, 'modelId')
    return [
      `Ask ${e.actor.name} which application needs it.`,
      ...(model === undefined || !isAgreement(e)
        ? []
        : [
            {
              do: 'If none does, end the agreement:',
              run: aws`bedrock delete-foundation-model-agreement --model-id ${model} --region ${e.region}`,
            },
          ]),
      stopActor(e),
      ...otherCalls(e),
    ]
  },
  falsePositives: ['A team begins to use a model.'],
  mitre: ['T1496.004'],
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html'],
})

function isAgreement({ action }: ApiCall): boolean {
  return action.name === 'CreateFoundationModelAgreement'
}

function whatIn(e: ApiCall): string {
  if (e.action.name === 'PutUseCaseForModelAccess') return 'told AWS what AI models are needed for'
  return `${isAgreement(e) ? 'accepted the terms of' : 'got access to'} ${modelOf(e)}`
}
