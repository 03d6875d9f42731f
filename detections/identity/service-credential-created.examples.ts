import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (requestParameters: object) =>
  apiCall('iam:CreateServiceSpecificCredential', {
    requestParameters: { ...requestParameters },
    responseElements: { serviceSpecificCredential: { serviceSpecificCredentialId: 'ACCAEXAMPLE123EXAMPLE' } },
  })

export default defineExamples({
  fires: [
    {
      event: create({ userName: 'alice', serviceName: 'codecommit.amazonaws.com' }),
      title: 'alice created a CodeCommit credential for themselves',
      severity: 'low',
    },
    {
      event: create({ userName: 'BedrockAPIKey-x1y2', serviceName: 'bedrock.amazonaws.com', credentialAgeDays: 30 }),
      title: 'alice created a Bedrock credential for BedrockAPIKey-x1y2',
      severity: 'medium',
    },
    {
      event: create({ userName: 'alice', serviceName: 'bedrock.amazonaws.com' }),
      title: 'alice created a Bedrock credential for themselves',
      severity: 'medium',
    },
    { event: create({ userName: 'bob' }), title: 'alice created a service credential for bob' },
  ],
  silent: [
    {
      event: apiCall('iam:DeleteServiceSpecificCredential', {
        requestParameters: { userName: 'bob', serviceSpecificCredentialId: 'ACCAEXAMPLE123EXAMPLE' },
      }),
      because: 'a credential was deleted',
    },
  ],
})
