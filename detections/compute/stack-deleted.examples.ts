import { alice, apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (stackName: string, record = {}) =>
  apiCall('cloudformation:DeleteStack', { requestParameters: { stackName }, ...record })

export default defineExamples({
  fires: [
    { event: remove('orders'), title: 'alice deleted CloudFormation stack orders', severity: 'medium' },
    {
      event: remove('arn:aws:cloudformation:us-east-1:111122223333:stack/mail/0123abcd-0123-4567-89ab-0123456789ab', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'aws-cdk/2.200.0',
      }),
      title: 'role Deploy (session ci-42) deleted CloudFormation stack mail',
      severity: 'low',
    },
    {
      event: remove('orders-inner', { userIdentity: { ...alice, invokedBy: 'cloudformation.amazonaws.com' } }),
      title: 'alice deleted CloudFormation stack orders-inner',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: remove('orders', { errorCode: 'ValidationException', errorMessage: 'TerminationProtection is enabled' }),
      because: 'the stack is protected',
    },
  ],
})
