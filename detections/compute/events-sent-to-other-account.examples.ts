import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (arn: string, record = {}) =>
  apiCall('events:PutTargets', { requestParameters: { rule: 'all-orders', targets: [{ id: '1', arn }] }, ...record })

export default defineExamples({
  fires: [
    {
      event: put('arn:aws:events:us-east-1:123456789012:event-bus/default'),
      title: 'alice had EventBridge rule all-orders send events to account 123456789012',
      severity: 'medium',
    },
    {
      event: put('arn:aws:sqs:us-east-1:123456789012:orders', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) had EventBridge rule all-orders send events to account 123456789012',
      severity: 'low',
    },
  ],
  silent: [
    { event: put('arn:aws:lambda:us-east-1:111122223333:function:orders'), because: 'the function is their own' },
    {
      event: put('arn:aws:events:eu-west-1:111122223333:event-bus/default'),
      because: 'it is another region of the same account',
    },
  ],
})
