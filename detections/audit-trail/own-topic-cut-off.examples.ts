import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const topicArn = 'arn:aws:sns:us-east-1:111122223333:tocsin-prod-alerts'
const subscriptionArn = `${topicArn}:a1b2c3d4-5678-90ab-cdef-111111111111`

const setTopic = (attributeName: string, record: JsonObject = {}) =>
  apiCall('sns:SetTopicAttributes', { requestParameters: { topicArn, attributeName, attributeValue: '' }, ...record })

export default defineExamples({
  fires: [
    {
      event: apiCall('sns:DeleteTopic', { requestParameters: { topicArn } }),
      title: "alice deleted Tocsin's own topic tocsin-prod-alerts",
      severity: 'critical',
    },
    {
      event: apiCall('sns:Unsubscribe', { requestParameters: { subscriptionArn } }),
      title: "alice ended a subscription to Tocsin's own topic tocsin-prod-alerts",
      severity: 'high',
    },
    {
      event: setTopic('Policy'),
      title: "alice changed the policy of Tocsin's own topic tocsin-prod-alerts",
      severity: 'critical',
    },
    {
      event: setTopic('KmsMasterKeyId', { userAgent: 'cloudformation.amazonaws.com' }),
      title: "alice changed the KMS key of Tocsin's own topic tocsin-prod-alerts",
      severity: 'critical',
    },
    {
      event: apiCall('sns:SetSubscriptionAttributes', {
        requestParameters: { subscriptionArn, attributeName: 'FilterPolicy', attributeValue: '{"severity":["none"]}' },
      }),
      title: "alice filtered a subscription to Tocsin's own topic tocsin-prod-alerts",
      severity: 'critical',
    },
    {
      event: apiCall('sns:SetSubscriptionAttributes', {
        requestParameters: {
          subscriptionArn,
          attributeName: 'RedrivePolicy',
          attributeValue: '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:alerts"}',
        },
      }),
      title: "alice changed where undelivered alerts go of Tocsin's own topic tocsin-prod-alerts",
      severity: 'high',
    },
    {
      event: apiCall('sns:PutDataProtectionPolicy', {
        requestParameters: { resourceArn: topicArn, dataProtectionPolicy: '{}' },
      }),
      title: "alice had messages held back or masked by Tocsin's own topic tocsin-prod-alerts",
      severity: 'critical',
    },
  ],
  silent: [
    { event: setTopic('DisplayName'), because: 'only the name that a mail shows was changed' },
    {
      event: apiCall('sns:SetSubscriptionAttributes', {
        requestParameters: { subscriptionArn, attributeName: 'RawMessageDelivery', attributeValue: 'true' },
      }),
      because: 'only the form of the messages was changed',
    },
    {
      event: apiCall('sns:DeleteTopic', {
        requestParameters: { topicArn: 'arn:aws:sns:us-east-1:111122223333:orders' },
      }),
      because: 'it is a topic of somebody else',
    },
  ],
})
