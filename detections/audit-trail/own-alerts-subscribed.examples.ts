import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const topicArn = 'arn:aws:sns:us-east-1:111122223333:tocsin-prod-alerts'

const subscribe = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('sns:Subscribe', {
    requestParameters: { topicArn, ...requestParameters },
    responseElements: { subscriptionArn: 'pending confirmation' },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: subscribe({ protocol: 'email', endpoint: 'bob@example.com' }),
      title: "alice subscribed bob@example.com to Tocsin's own topic tocsin-prod-alerts",
      severity: 'high',
    },
    {
      event: subscribe(
        { protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:123456789012:alerts' },
        {
          responseElements: { subscriptionArn: `${topicArn}:a1b2c3d4-5678-90ab-cdef-111111111111` },
          userAgent: 'cloudformation.amazonaws.com',
        },
      ),
      title: "alice subscribed sqs alerts to Tocsin's own topic tocsin-prod-alerts",
      severity: 'high',
    },
    {
      event: subscribe({ protocol: 'https', endpoint: 'https://example.com/alerts' }),
      title: "alice subscribed https://example.com to Tocsin's own topic tocsin-prod-alerts",
      severity: 'high',
    },
    {
      // Behind the host stands the key of whoever receives the alerts.
      event: subscribe({
        protocol: 'https',
        endpoint: `https://events.example.com/integration/${'0a1b'.repeat(8)}/enqueue`,
      }),
      title: "alice subscribed https://events.example.com to Tocsin's own topic tocsin-prod-alerts",
      severity: 'high',
    },
    {
      event: subscribe({ protocol: 'lambda', endpoint: 'arn:aws:lambda:us-east-1:111122223333:function:tickets' }),
      title: "alice subscribed lambda tickets to Tocsin's own topic tocsin-prod-alerts",
      severity: 'medium',
    },
    {
      event: subscribe({ protocol: 'email', endpoint: 'HIDDEN_DUE_TO_SECURITY_REASONS' }),
      title: "alice subscribed somebody by email to Tocsin's own topic tocsin-prod-alerts",
      severity: 'high',
    },
  ],
  silent: [
    {
      event: subscribe({ topicArn: 'arn:aws:sns:us-east-1:111122223333:orders', protocol: 'email' }),
      because: 'it is a topic of somebody else',
    },
    {
      event: apiCall('sns:ConfirmSubscription', { requestParameters: { topicArn, authenticateOnUnsubscribe: 'true' } }),
      because: 'a subscription that was told of was confirmed',
    },
  ],
})
