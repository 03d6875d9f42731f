import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (statement: JsonObject) =>
  apiCall('s3:PutBucketPolicy', {
    requestParameters: {
      bucketPolicy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Resource: 'arn:aws:s3:::main/*', ...statement }],
      },
      bucketName: 'main',
      Host: 'main.s3.us-east-1.amazonaws.com',
      policy: '',
    },
  })

export default defineExamples({
  fires: [
    {
      event: put({ Action: 's3:GetObject' }),
      title: 'alice let everyone read bucket main by its policy',
      severity: 'high',
    },
    {
      event: put({ Action: ['s3:GetObject', 's3:PutObject'], Principal: { AWS: '*' } }),
      title: 'alice let everyone write to bucket main by its policy',
      severity: 'critical',
    },
    {
      event: put({ Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      title: 'alice let everyone write to bucket main by its policy',
      severity: 'critical',
    },
    {
      event: put({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } }),
      title: 'alice let everyone read bucket main by its policy',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: put({ Action: 's3:GetObject', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } } }),
      because: 'only the organization may come in',
    },
    {
      event: put({ Action: 's3:*', Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      because: 'everyone is kept out',
    },
    {
      event: put({
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/E2EXAMPLE' } },
      }),
      because: 'only a distribution of the account may come in',
    },
  ],
})
