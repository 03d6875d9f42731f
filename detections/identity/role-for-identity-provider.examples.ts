import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const create = (provider: string, Condition: object, record = {}) =>
  createFor(`arn:aws:iam::111122223333:${provider}`, Condition, record)

const createForPool = (amr: string) =>
  createFor('cognito-identity.amazonaws.com', {
    StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:11111111-2222-3333-4444-555555555555' },
    'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
  })

const createFor = (Federated: string, Condition: object, record = {}) =>
  apiCall('iam:CreateRole', {
    requestParameters: {
      roleName: 'Deploy',
      assumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Principal: { Federated },
            Condition,
          },
        ],
      }),
    },
    ...record,
  })

const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE'
const repository = { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:example/orders:*' } }

export default defineExamples({
  fires: [
    {
      event: create('saml-provider/Okta', { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } }),
      title: 'alice created role Deploy for those who sign in through SAML provider Okta',
      severity: 'low',
    },
    {
      event: create('oidc-provider/token.actions.githubusercontent.com', repository, {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
      }),
      title: 'alice created role Deploy for those who sign in through token.actions.githubusercontent.com',
      severity: 'information',
    },
    {
      event: create('saml-provider/Okta', {}),
      title: 'alice created role Deploy for those who sign in through SAML provider Okta, to whatever service',
      severity: 'medium',
    },
    {
      event: createForPool('unauthenticated'),
      title: 'alice created role Deploy for guests of a Cognito identity pool, who do not sign in',
      severity: 'medium',
    },
  ],
  silent: [
    { event: createForPool('authenticated'), because: 'it is for those who signed in to an app' },
    {
      event: create(`oidc-provider/${cluster}`, {
        StringEquals: { [`${cluster}:sub`]: 'system:serviceaccount:shop:orders' },
      }),
      because: 'it is for the pods of a cluster',
    },
    {
      event: create('oidc-provider/token.actions.githubusercontent.com', {}),
      because: 'role-open-to-any-token tells it',
    },
  ],
})
