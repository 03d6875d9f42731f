import { alice, apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { agreementRequestId: 'ar-0a1b2c3d4e5f' }

export default defineExamples({
  fires: [
    {
      event: apiCall('aws-marketplace:AcceptAgreementRequest', {
        requestParameters,
        responseElements: { agreementId: 'agmt-0a1b2c3d4e5f' },
      }),
      title: 'alice bought a product on AWS Marketplace',
      severity: 'medium',
    },
    {
      event: apiCall('agreement-marketplace:AcceptAgreementRequest', { requestParameters }),
      title: 'alice bought a product on AWS Marketplace',
    },
    {
      event: apiCall('aws-marketplace:Subscribe', {
        userIdentity: { ...alice, invokedBy: 'bedrock.amazonaws.com' },
      }),
      title: 'alice subscribed to a model of AWS Marketplace',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('aws-marketplace:CreateAgreementRequest', { requestParameters: { intent: 'NEW' } }),
      because: 'it only asks for the price',
    },
    {
      event: apiCall('aws-marketplace:AcceptAgreementRequest', { requestParameters, errorCode: 'ValidationException' }),
      because: 'nothing was bought',
    },
  ],
})
