import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modelId = 'anthropic.claude-3-sonnet-20240229-v1:0'

export default defineExamples({
  fires: [
    {
      event: apiCall('bedrock:PutFoundationModelEntitlement', { requestParameters: { modelId } }),
      title: 'alice got access to AI model anthropic.claude-3-sonnet-20240229-v1:0',
      severity: 'high',
    },
    {
      event: apiCall('bedrock:CreateFoundationModelAgreement', {
        userIdentity: session('Developer', 'bob'),
        requestParameters: { modelId, offerToken: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      }),
      title: 'role Developer (session bob) accepted the terms of AI model anthropic.claude-3-sonnet-20240229-v1:0',
      severity: 'medium',
    },
    {
      event: apiCall('bedrock:PutUseCaseForModelAccess', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice told AWS what AI models are needed for',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('bedrock:GetFoundationModelAvailability', { requestParameters: { modelId }, readOnly: true }),
      because: 'it was only looked at',
    },
    {
      event: apiCall('bedrock:DeleteFoundationModelAgreement', { requestParameters: { modelId } }),
      because: 'the agreement was ended',
    },
  ],
})
