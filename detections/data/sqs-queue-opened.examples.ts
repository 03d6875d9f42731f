import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const queueUrl = 'https://sqs.us-east-1.amazonaws.com/111122223333/orders'

const policyFor = (statement: JsonObject) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*', ...statement }],
  })

const set = (statement: JsonObject) =>
  apiCall('sqs:SetQueueAttributes', { requestParameters: { queueUrl, attributes: { Policy: policyFor(statement) } } })

const add = (accounts: JsonObject) =>
  apiCall('sqs:AddPermission', {
    requestParameters: { queueUrl, label: 'partner', actions: ['SendMessage'], ...accounts },
  })

export default defineExamples({
  fires: [
    { event: set({}), title: 'alice let everyone use SQS queue orders', severity: 'high' },
    { event: add({ AWSAccountIds: ['*'] }), title: 'alice let everyone use SQS queue orders', severity: 'high' },
    {
      event: add({ aWSAccountIds: ['123456789012'] }),
      title: 'alice let account 123456789012 use SQS queue orders',
      severity: 'low',
    },
    {
      event: apiCall('sqs:CreateQueue', {
        requestParameters: {
          queueName: 'orders',
          attributes: { Policy: policyFor({ Principal: { AWS: '123456789012' } }) },
        },
        responseElements: { queueUrl },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice let account 123456789012 use SQS queue orders',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: set({ Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:orders' } } }),
      because: 'only one topic may send',
    },
    { event: add({ AWSAccountIds: ['111122223333'] }), because: 'it is the same account' },
    {
      event: apiCall('sqs:SetQueueAttributes', {
        requestParameters: { queueUrl, attributes: { VisibilityTimeout: '60' } },
      }),
      because: 'it is another attribute',
    },
  ],
})
