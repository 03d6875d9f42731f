import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const topicArn = 'arn:aws:sns:us-east-1:111122223333:orders'

const subscribe = (protocol: string, endpoint: string, userAgent = 'aws-cli/2.31.0') =>
  apiCall('sns:Subscribe', {
    requestParameters: { topicArn, protocol, endpoint, returnSubscriptionArn: false },
    responseElements: { subscriptionArn: `${topicArn}:1234abcd-12ab-34cd-56ef-1234567890ab` },
    userAgent,
  })

export default defineExamples({
  fires: [
    {
      event: subscribe('https', 'https://hooks.example.com/a?b=c'),
      title: 'alice subscribed hooks.example.com to SNS topic orders',
      severity: 'medium',
    },
    {
      event: subscribe('http', 'HIDDEN_DUE_TO_SECURITY_REASONS'),
      title: 'alice subscribed a web address to SNS topic orders',
    },
    {
      event: subscribe('email', 'HIDDEN_DUE_TO_SECURITY_REASONS'),
      title: 'alice subscribed an email address to SNS topic orders',
      severity: 'low',
    },
    { event: subscribe('sms', '+15555550100'), title: 'alice subscribed a phone number to SNS topic orders' },
    {
      event: subscribe('sqs', 'arn:aws:sqs:us-east-1:123456789012:inbox'),
      title: 'alice subscribed account 123456789012 to SNS topic orders',
      severity: 'medium',
    },
    {
      event: subscribe('https', 'https://hooks.example.com', 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0'),
      title: 'alice subscribed hooks.example.com to SNS topic orders',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: subscribe('sqs', 'arn:aws:sqs:us-east-1:111122223333:inbox'),
      because: 'the queue is in the same account',
    },
    {
      event: subscribe('lambda', 'arn:aws:lambda:us-east-1:111122223333:function:orders'),
      because: 'the function is in the same account',
    },
  ],
})
