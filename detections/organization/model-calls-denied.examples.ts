import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const models = ['anthropic.claude-v2', 'anthropic.claude-3-haiku', 'meta.llama3-70b', 'mistral.large', 'cohere.command']

const invoke = (eventTime: string, index: number, record: JsonObject = {}) =>
  apiCall('bedrock:InvokeModel', {
    eventTime,
    requestParameters: { modelId: models[index] },
    errorCode: 'AccessDeniedException',
    errorMessage: "You don't have access to the model with the specified model ID.",
    readOnly: true,
    ...record,
  })

export default defineExamples({
  fires: [
    {
      events: inARow(5, 30, invoke),
      title: 'alice was denied AI models again and again',
      severity: 'medium',
    },
    {
      events: inARow(5, 30, (time, i) => invoke(time, i, { userIdentity: session('Chatbot', 'main') })),
      title: 'role Chatbot was denied AI models again and again',
      severity: 'low',
    },
  ],
  silent: [
    { events: inARow(4, 30, invoke), because: 'it happened four times only' },
    { events: inARow(5, 300, invoke), because: 'it is spread over twenty minutes' },
    {
      events: inARow(5, 30, (time, i) => invoke(time, i, { errorCode: 'ThrottlingException' })),
      because: 'there were too many calls, and nothing was denied',
    },
  ],
})
