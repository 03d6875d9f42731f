import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('bedrock:DeleteCustomModel', {
        requestParameters: { modelIdentifier: 'arn:aws:bedrock:us-east-1:111122223333:custom-model/orders' },
      }),
      title: 'alice deleted AI model orders of Bedrock',
      severity: 'medium',
    },
    {
      event: apiCall('bedrock:DeleteKnowledgeBase', { requestParameters: { knowledgeBaseId: 'A1B2C3D4E5' } }),
      title: 'alice deleted knowledge base A1B2C3D4E5 of Bedrock',
    },
    {
      event: apiCall('bedrock-agentcore:DeleteMemory', { requestParameters: { memoryId: 'helper-AbCdEfGhIj' } }),
      title: 'alice deleted the memory of AI agents, helper-AbCdEfGhIj of Bedrock',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('bedrock:DeleteGuardrail', { requestParameters: { guardrailIdentifier: 'a1b2c3d4e5f6' } }),
      because: 'guardrails are told by a detection of their own',
    },
    {
      event: apiCall('bedrock:DeletePrompt', { requestParameters: { promptIdentifier: 'ABCDE12345' } }),
      because: 'a prompt is a text',
    },
  ],
})
