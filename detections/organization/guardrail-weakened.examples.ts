import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('bedrock:DeleteGuardrail', { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: apiCall('bedrock:DeleteEnforcedGuardrailConfiguration', { requestParameters: { configId: '0a1b2c3d' } }),
      title: 'alice switched off the AI guardrail that all calls in us-east-1 had to pass',
      severity: 'high',
    },
    {
      event: remove({ guardrailIdentifier: 'arn:aws:bedrock:us-east-1:111122223333:guardrail/a1b2c3d4e5f6' }),
      title: 'alice deleted AI guardrail a1b2c3d4e5f6',
      severity: 'medium',
    },
    {
      event: remove({ guardrailIdentifier: 'a1b2c3d4e5f6', guardrailVersion: '3' }),
      title: 'alice deleted version 3 of AI guardrail a1b2c3d4e5f6',
      severity: 'low',
    },
    { event: remove({}), title: 'alice called bedrock:DeleteGuardrail, and CloudTrail does not show its parameters' },
    {
      event: apiCall('bedrock:UpdateGuardrail', {
        requestParameters: { guardrailIdentifier: 'a1b2c3d4e5f6', name: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      }),
      title: 'alice changed AI guardrail a1b2c3d4e5f6',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: remove({ guardrailIdentifier: 'a1b2c3d4e5f6' }, { errorCode: 'ConflictException' }),
      because: 'it is in use, and stays',
    },
    {
      event: apiCall('bedrock:CreateGuardrailVersion', { requestParameters: { guardrailIdentifier: 'a1b2c3d4e5f6' } }),
      because: 'a version was added',
    },
  ],
})
