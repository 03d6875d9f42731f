import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const url = (authType: string, record = {}) =>
  apiCall('lambda:CreateFunctionUrlConfig20211031', {
    requestParameters: { functionName: 'orders', authType },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: url('NONE'), title: 'alice opened Lambda function orders to the internet by a URL', severity: 'high' },
    {
      event: url('NONE', { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' }),
      title: 'role Deploy (session ci-42) opened Lambda function orders to the internet by a URL',
      severity: 'high',
    },
    {
      event: apiCall('lambda:UpdateFunctionUrlConfig20211031', {
        requestParameters: {
          functionName: 'arn:aws:lambda:us-east-1:111122223333:function:mail:live',
          authType: 'NONE',
        },
      }),
      title: 'alice opened Lambda function mail to the internet by a URL',
    },
  ],
  silent: [
    { event: url('AWS_IAM'), because: 'requests must be signed' },
    {
      event: apiCall('lambda:UpdateFunctionUrlConfig20211031', {
        requestParameters: { functionName: 'orders', cors: { allowOrigins: ['https://example.com'] } },
      }),
      because: 'only its CORS settings changed',
    },
  ],
})
