import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const trust = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] })

const update = (statement: object) =>
  apiCall('iam:UpdateAssumeRolePolicy', {
    requestParameters: { roleName: 'Deploy', policyDocument: trust(statement) },
  })

export default defineExamples({
  fires: [
    {
      event: update({ Principal: { AWS: '*' } }),
      title: 'alice opened role Deploy to every AWS account',
      severity: 'critical',
    },
    {
      event: apiCall('iam:CreateRole', {
        requestParameters: {
          roleName: 'Deploy',
          assumeRolePolicyDocument: trust({
            Principal: '*',
            Condition: { StringEquals: { 'sts:ExternalId': 'example' } },
          }),
        },
      }),
      title: 'alice opened role Deploy to every AWS account',
    },
  ],
  silent: [
    {
      event: update({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } } }),
      because: 'only the organization may take it',
    },
    { event: update({ Principal: { AWS: '123456789012' } }), because: 'one account may take it' },
    { event: update({ Effect: 'Deny', Principal: '*' }), because: 'it keeps everyone out' },
    { event: sample('api-call/attach-role-policy-ssm.json'), because: 'the trust policy stays as it was' },
  ],
})
