import type { JsonObject } from '../../shared/core/json.ts'
import { alice, apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const invoke = (record: JsonObject = {}, name = 'InvokeModel') =>
  apiCall(`bedrock:${name}`, {
    requestParameters: { modelId: 'anthropic.claude-3-sonnet-20240229-v1:0' },
    additionalEventData: { inferenceRegion: 'us-east-1' },
    readOnly: true,
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: invoke(),
      title: 'alice called AI model anthropic.claude-3-sonnet-20240229-v1:0 for the first time',
      severity: 'medium',
    },
    {
      events: inARow(3, 7200, (eventTime) => invoke({ eventTime }, 'ConverseStream')),
      title: 'alice called AI model anthropic.claude-3-sonnet-20240229-v1:0 for the first time',
    },
    {
      event: invoke(
        {
          userIdentity: {
            ...alice,
            arn: 'arn:aws:iam::111122223333:user/BedrockAPIKey-0a1b',
            userName: 'BedrockAPIKey-0a1b',
          },
          requestParameters: {},
        },
        'Converse',
      ),
      title: 'BedrockAPIKey-0a1b called an AI model for the first time, with an API key of Bedrock',
    },
  ],
  silent: [
    { event: invoke({ userIdentity: session('Chatbot', 'i-0123456789abcdef0') }), because: 'it is an application' },
    { event: invoke({ errorCode: 'AccessDeniedException' }), because: 'it was denied' },
    { event: invoke({ requestParameters: null }, 'ListFoundationModels'), because: 'models were only listed' },
  ],
})
