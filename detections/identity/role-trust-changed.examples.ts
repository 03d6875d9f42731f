import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (statement: object, record = {}) =>
  apiCall('iam:UpdateAssumeRolePolicy', {
    requestParameters: {
      roleName: 'Deploy',
      policyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }],
      }),
    },
    ...record,
  })

const planned = { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }
const ec2 = { Principal: { Service: 'ec2.amazonaws.com' } }

const okta = (account: string) => ({
  Principal: { Federated: `arn:aws:iam::${account}:saml-provider/Okta` },
  Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
})

export default defineExamples({
  fires: [
    {
      event: update({ Principal: { AWS: 'arn:aws:iam::123456789012:user/mallory' } }),
      title: 'alice opened role Deploy to account 123456789012',
      severity: 'high',
    },
    {
      event: update({ Principal: { AWS: '123456789012' } }, planned),
      title: 'alice opened role Deploy to account 123456789012',
      severity: 'high',
    },
    {
      event: update(okta('111122223333')),
      title: 'alice opened role Deploy to those who sign in through SAML provider Okta',
      severity: 'medium',
    },
    {
      event: update({ Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/Okta' } }),
      title: 'alice opened role Deploy to those who sign in through SAML provider Okta, to whatever service',
      severity: 'high',
    },
    {
      event: update(okta('123456789012')),
      title: 'alice opened role Deploy to those who sign in through SAML provider Okta of account 123456789012',
      severity: 'high',
    },
    {
      event: update({
        Principal: '*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
      }),
      title: 'alice opened role Deploy to organization o-exampleorgid (yours or another)',
      severity: 'medium',
    },
    {
      event: update({ Principal: { AWS: 'arn:aws:iam::111122223333:user/bob' } }),
      title: 'alice changed who may take role Deploy',
      severity: 'low',
    },
    {
      event: update({ Principal: { AWS: ['arn:aws:iam::111122223333:user/alice'] } }),
      title: 'alice let themselves take role Deploy',
      severity: 'medium',
    },
    { event: update(ec2, planned), title: 'alice changed who may take role Deploy', severity: 'information' },
  ],
  silent: [
    { event: update({ Principal: '*' }), because: 'role-open-to-everyone tells it' },
    {
      event: apiCall('iam:UpdateRole', { requestParameters: { roleName: 'Deploy', maxSessionDuration: 3600 } }),
      because: 'the trust policy stays as it was',
    },
  ],
})
