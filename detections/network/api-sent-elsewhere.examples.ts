import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (input: object) =>
  apiCall('apigateway:PutIntegration', {
    requestParameters: {
      restApiId: 'a1b2c3d4e5',
      resourceId: 'abc123',
      httpMethod: 'POST',
      putIntegrationInput: { ...input },
    },
  })
const lambda = (account: string) =>
  `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:${account}:function:orders/invocations`

export default defineExamples({
  fires: [
    {
      event: put({ type: 'HTTP_PROXY', uri: 'https://orders.example.com/v1' }),
      title: 'alice had API a1b2c3d4e5 answered by orders.example.com for the first time',
      severity: 'medium',
    },
    {
      event: put({ type: 'AWS_PROXY', uri: lambda('123456789012') }),
      title: 'alice had API a1b2c3d4e5 answered by a function of account 123456789012 for the first time',
    },
    {
      event: apiCall('apigateway:UpdateIntegration', {
        requestParameters: {
          restApiId: 'a1b2c3d4e5',
          resourceId: 'abc123',
          httpMethod: 'POST',
          updateIntegrationInput: {
            patchOperations: [{ op: 'replace', path: '/uri', value: 'https://orders.example.com/v1' }],
          },
        },
      }),
      title: 'alice had API a1b2c3d4e5 answered by orders.example.com for the first time',
    },
  ],
  silent: [
    { event: put({ type: 'AWS_PROXY', uri: lambda('111122223333') }), because: 'a function of the account answers' },
    { event: put({ type: 'MOCK' }), because: 'nothing answers' },
  ],
})
