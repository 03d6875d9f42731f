import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab'

const policyFor = (statement: JsonObject) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' },
      { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*', ...statement },
    ],
  })

const put = (statement: JsonObject, record: JsonObject = {}) =>
  apiCall('kms:PutKeyPolicy', {
    requestParameters: {
      keyId,
      policyName: 'default',
      bypassPolicyLockoutSafetyCheck: false,
      policy: policyFor(statement),
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put({}), title: `alice let everyone use KMS key ${keyId}`, severity: 'high' },
    {
      event: put({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } }),
      title: `alice let account 123456789012 use KMS key ${keyId}`,
      severity: 'medium',
    },
    {
      event: apiCall('kms:CreateKey', {
        requestParameters: { policy: policyFor({ Principal: { AWS: '123456789012' } }), description: 'shared' },
        responseElements: { keyMetadata: { keyId, aWSAccountId: '111122223333' } },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: `alice let account 123456789012 use KMS key ${keyId}`,
      severity: 'low',
    },
    {
      event: put({ Principal: { Service: 'logs.us-east-1.amazonaws.com' } }),
      title: `alice let every account through logs.us-east-1.amazonaws.com use KMS key ${keyId}`,
      severity: 'low',
    },
  ],
  silent: [
    {
      event: put({ Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } } }),
      because: 'only the same account may use it',
    },
    {
      event: put({
        Principal: { Service: 'logs.us-east-1.amazonaws.com' },
        Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:us-east-1:111122223333:*' } },
      }),
      because: 'a service of AWS may use it for this account',
    },
    { event: apiCall('kms:CreateKey', { requestParameters: { policy: '' } }), because: 'the key has its usual policy' },
  ],
})
