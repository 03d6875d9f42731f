import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const configure = (layers: readonly string[], record = {}) =>
  apiCall('lambda:UpdateFunctionConfiguration20150331v2', {
    requestParameters: { functionName: 'orders', layers, environment: {} },
    ...record,
  })

const foreign = 'arn:aws:lambda:us-east-1:123456789012:layer:helper:3'

export default defineExamples({
  fires: [
    {
      event: configure(['arn:aws:lambda:us-east-1:123456789012:layer:LambdaInsightsExtension:53']),
      title: 'alice gave Lambda function orders a layer from account 123456789012',
    },
    {
      event: configure([foreign]),
      title: 'alice gave Lambda function orders a layer from account 123456789012',
      severity: 'medium',
    },
    {
      event: apiCall('lambda:CreateFunction20150331', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
        requestParameters: {
          functionName: 'mail',
          layers: [foreign, 'arn:aws:lambda:us-east-1:111122223333:layer:own:1'],
        },
      }),
      title: 'role Deploy (session ci-42) gave Lambda function mail a layer from account 123456789012',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: configure(['arn:aws:lambda:us-east-1:580247275435:layer:LambdaInsightsExtension:53']),
      because: 'AWS itself publishes it, for CloudWatch Lambda Insights',
    },
    { event: configure(['arn:aws:lambda:us-east-1:111122223333:layer:own:1']), because: 'it is a layer of their own' },
    { event: configure([]), because: 'the layers were taken away' },
  ],
})
