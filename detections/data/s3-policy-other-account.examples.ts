import type { Json, JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const allow = (principal: Json, statement: JsonObject = {}, record: JsonObject = {}) =>
  apiCall('s3:PutBucketPolicy', {
    requestParameters: {
      bucketPolicy: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: principal,
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::main/*',
          ...statement,
        },
      },
      bucketName: 'main',
      policy: '',
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: allow({ AWS: 'arn:aws:iam::123456789012:root' }),
      title: 'alice let account 123456789012 into bucket main',
      severity: 'medium',
    },
    {
      event: allow({
        AWS: ['arn:aws:iam::123456789012:role/Reader', 'arn:aws:iam::111122223333:role/Deploy'],
      }),
      title: 'alice let account 123456789012 into bucket main',
      severity: 'medium',
    },
    {
      event: allow({ AWS: '123456789012' }, {}, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 into bucket main',
      severity: 'low',
    },
    {
      event: allow('*', { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.7' } } }),
      title: 'alice let whoever comes from 203.0.113.7 into bucket main',
      severity: 'medium',
    },
    {
      event: allow({ Service: 'cloudtrail.amazonaws.com' }),
      title: 'alice let every account through cloudtrail.amazonaws.com into bucket main',
      severity: 'low',
    },
  ],
  silent: [
    { event: allow({ AWS: 'arn:aws:iam::111122223333:role/Deploy' }), because: 'the role is in the same account' },
    {
      event: allow('*', { Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } }),
      because: 'only the own account may come in',
    },
    { event: allow('*'), because: 'it is open to everyone, which another detection says' },
  ],
})
