import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const policyFor = (statement: JsonObject) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*', ...statement }],
  })

const put = (statement: JsonObject, record: JsonObject = {}) =>
  apiCall('s3:PutAccessPointPolicy', {
    requestParameters: {
      name: 'reports',
      policy: '',
      'x-amz-account-id': '111122223333',
      PutAccessPointPolicyRequest: { Policy: policyFor(statement) },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: put({}), title: 'alice let everyone use S3 access point reports', severity: 'high' },
    {
      event: put({ Principal: { AWS: '123456789012' } }),
      title: 'alice let account 123456789012 use S3 access point reports',
      severity: 'medium',
    },
    {
      event: put({ Principal: { AWS: '123456789012' } }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 use S3 access point reports',
      severity: 'low',
    },
    {
      event: apiCall('s3:PutMultiRegionAccessPointPolicy', {
        requestParameters: {
          PutMultiRegionAccessPointPolicyRequest: { Details: { Name: 'everywhere', Policy: policyFor({}) } },
        },
      }),
      title: 'alice let everyone use S3 access point everywhere',
      severity: 'high',
    },
    {
      event: apiCall('s3:PutAccessPointPolicyForObjectLambda', {
        requestParameters: {
          name: 'reports',
          PutAccessPointPolicyForObjectLambdaRequest: { Policy: policyFor({}) },
        },
      }),
      title: 'alice let everyone use S3 access point reports',
      severity: 'high',
    },
    {
      event: put({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } } }),
      title: 'alice let organization o-example (yours or another) use S3 access point reports',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: put({ Principal: { AWS: 'arn:aws:iam::111122223333:role/Reader' } }),
      because: 'the role is in the same account',
    },
  ],
})
