import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const limit = (reservedConcurrentExecutions: number, functionName = 'orders', record = {}) =>
  apiCall('lambda:PutFunctionConcurrency20171031', {
    requestParameters: { functionName, reservedConcurrentExecutions },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: limit(0), title: 'alice stopped Lambda function orders from running', severity: 'medium' },
    {
      event: limit(0, 'arn:aws:lambda:us-east-1:111122223333:function:mail', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) stopped Lambda function mail from running',
      severity: 'low',
    },
  ],
  silent: [
    { event: limit(5), because: 'it may run five times at once' },
    { event: limit(0, 'tocsin-prod-cloudtrail'), because: "it is one of Tocsin's own, which the audit trail watches" },
  ],
})
