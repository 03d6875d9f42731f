import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (statement: object, record = {}) =>
  apiCall('iam:CreateRole', {
    requestParameters: {
      roleName: 'Monitoring',
      path: '/',
      assumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }],
      }),
    },
    ...record,
  })

const other = { Principal: { AWS: 'arn:aws:iam::123456789012:root' } }

export default defineExamples({
  fires: [
    {
      event: create(other),
      title: 'alice created role Monitoring for account 123456789012 without an external ID',
      severity: 'medium',
    },
    {
      event: create({ ...other, Condition: { StringEquals: { 'sts:ExternalId': 'example' } } }),
      title: 'alice created role Monitoring for account 123456789012',
      severity: 'low',
    },
    {
      event: create(
        { Principal: { AWS: ['arn:aws:iam::111122223333:root', '123456789012'] } },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' },
      ),
      title: 'alice created role Monitoring for account 123456789012 without an external ID',
      severity: 'low',
    },
  ],
  silent: [
    { event: create({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }), because: 'it is the account itself' },
    { event: create({ Principal: { Service: 'ec2.amazonaws.com' } }), because: 'a service of AWS takes the role' },
    { event: create({ Principal: { AWS: '*' } }), because: 'role-open-to-everyone tells it' },
  ],
})
