import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const buy = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('bedrock:CreateProvisionedModelThroughput', {
    requestParameters: {
      modelId: 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2',
      provisionedModelName: 'orders',
      ...requestParameters,
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: buy({ modelUnits: 2, commitmentDuration: 'SixMonths' }),
      title: 'alice bought 2 units of capacity of AI model anthropic.claude-v2 for six months',
      severity: 'high',
    },
    {
      event: buy({ modelUnits: 1 }),
      title: 'alice bought 1 unit of capacity of AI model anthropic.claude-v2',
      severity: 'medium',
    },
    {
      event: apiCall('bedrock:CreateProvisionedModelThroughput'),
      title: 'alice called bedrock:CreateProvisionedModelThroughput, and CloudTrail does not show its parameters',
    },
    {
      event: apiCall('bedrock:CreateMarketplaceModelEndpoint', { requestParameters: { endpointName: 'chat' } }),
      title: 'alice started endpoint chat for an AI model',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: buy({ modelUnits: 1 }, { errorCode: 'ServiceQuotaExceededException' }),
      because: 'there is no quota for it',
    },
    {
      event: apiCall('bedrock:UpdateProvisionedModelThroughput', {
        requestParameters: { provisionedModelId: 'orders' },
      }),
      because: 'it was there before',
    },
  ],
})
