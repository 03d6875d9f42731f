import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (provider: string, Condition?: object) =>
  apiCall('iam:CreateRole', {
    requestParameters: {
      roleName: 'Deploy',
      assumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: provider }, Condition },
        ],
      }),
    },
  })

const oidc = (host: string) => `arn:aws:iam::111122223333:oidc-provider/${host}`
const github = oidc('token.actions.githubusercontent.com')
const audience = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' }
const subject = (repository: string) => ({
  StringEquals: audience,
  StringLike: { 'token.actions.githubusercontent.com:sub': repository },
})
const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE'

export default defineExamples({
  fires: [
    {
      event: create(github, { StringEquals: audience }),
      title: 'alice opened role Deploy to any token of token.actions.githubusercontent.com',
      severity: 'critical',
    },
    {
      event: create(github, subject('repo:*')),
      title: 'alice opened role Deploy to any token of token.actions.githubusercontent.com',
      severity: 'critical',
    },
    {
      event: create(github, subject('repo:example*')),
      title: 'alice opened role Deploy to any token of token.actions.githubusercontent.com',
      severity: 'critical',
    },
    {
      event: create(github, {
        StringEquals: {
          'token.actions.githubusercontent.com:iss': 'https://token.actions.githubusercontent.com',
        },
      }),
      title: 'alice opened role Deploy to any token of token.actions.githubusercontent.com',
      severity: 'critical',
    },
    {
      event: create('cognito-identity.amazonaws.com'),
      title: 'alice opened role Deploy to any token of cognito-identity.amazonaws.com',
    },
    {
      event: create(oidc('login.example.com')),
      title: 'alice opened role Deploy to any token of login.example.com',
      severity: 'high',
    },
    {
      event: create(oidc(cluster), { StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' } }),
      title: 'alice opened role Deploy to any token of an EKS cluster',
      severity: 'medium',
    },
  ],
  silent: [
    { event: create(github, subject('repo:example/orders:*')), because: 'only one repository may take it' },
    {
      event: create('cognito-identity.amazonaws.com', {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-dead-beef-cafe-123456790ab' },
      }),
      because: 'only one identity pool may take it',
    },
    {
      event: create('arn:aws:iam::111122223333:saml-provider/Okta', {
        StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
      }),
      because: 'a SAML provider says itself who may take which role',
    },
  ],
})
