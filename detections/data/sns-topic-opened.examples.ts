import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const topicArn = 'arn:aws:sns:us-east-1:111122223333:orders'

const policyFor = (statement: JsonObject) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'SNS:Subscribe', Resource: topicArn, ...statement },
    ],
  })

const set = (statement: JsonObject) =>
  apiCall('sns:SetTopicAttributes', {
    requestParameters: { topicArn, attributeName: 'Policy', attributeValue: policyFor(statement) },
  })

export default defineExamples({
  fires: [
    { event: set({}), title: 'alice let everyone use SNS topic orders', severity: 'high' },
    {
      event: apiCall('sns:AddPermission', {
        requestParameters: { topicArn, label: 'partner', aWSAccountId: ['123456789012'], actionName: ['Publish'] },
      }),
      title: 'alice let account 123456789012 use SNS topic orders',
      severity: 'low',
    },
    {
      event: apiCall('sns:CreateTopic', {
        requestParameters: {
          name: 'orders',
          attributes: { Policy: policyFor({ Principal: { AWS: '123456789012' } }) },
        },
        responseElements: { topicArn },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice let account 123456789012 use SNS topic orders',
      severity: 'information',
    },
    {
      event: set({ Principal: { Service: 'events.amazonaws.com' } }),
      title: 'alice let every account through events.amazonaws.com use SNS topic orders',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: set({ Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } } }),
      because: 'it is the policy that every topic begins with',
    },
    {
      event: set({
        Principal: { Service: 'events.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:us-east-1:111122223333:rule/orders' } },
      }),
      because: 'a rule of the account publishes there',
    },
    {
      event: apiCall('sns:SetTopicAttributes', {
        requestParameters: { topicArn, attributeName: 'DisplayName', attributeValue: 'Orders' },
      }),
      because: 'it is another attribute',
    },
  ],
})
