import { expect, test } from 'vitest'
import roleForIdentityProvider from '../../../../detections/identity/role-for-identity-provider.ts'
import roleOpenToAnyToken from '../../../../detections/identity/role-open-to-any-token.ts'
import roleOpenToEveryone from '../../../../detections/identity/role-open-to-everyone.ts'
import roleTrustChanged from '../../../../detections/identity/role-trust-changed.ts'
import roleTrustsOutside from '../../../../detections/identity/role-trusts-outside-account.ts'
import type { Json, JsonObject } from '../../../../shared/core/json.ts'
import { alertIn } from '../../../detection-problems.ts'
import { apiCall } from '../../../events.ts'
import { runPayloads } from '../../../run.ts'

const detections = [
  roleForIdentityProvider,
  roleOpenToAnyToken,
  roleOpenToEveryone,
  roleTrustChanged,
  roleTrustsOutside,
]

/** How grave it is that a new role, and one that there was, is opened so. */
async function severities(Principal: Json, Condition: JsonObject) {
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'sts:*', Principal, Condition },
  })
  const calls = [
    apiCall('iam:CreateRole', { requestParameters: { roleName: 'Deploy', assumeRolePolicyDocument: document } }),
    apiCall('iam:UpdateAssumeRolePolicy', { requestParameters: { roleName: 'Deploy', policyDocument: document } }),
  ]
  const told = await Promise.all(calls.map((call) => runPayloads([call], detections)))
  return told.map(({ published }) => published.map((each) => alertIn(each).severity).join())
}

const provider = (name: string, account = '111122223333') => ({ Federated: `arn:aws:iam::${account}:${name}` })
const github = 'token.actions.githubusercontent.com'
const cognito = 'cognito-identity.amazonaws.com'
const pool = 'us-east-1:11111111-2222-3333-4444-555555555555'
const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE'
const okta = provider('saml-provider/Okta')
const aud = { 'SAML:aud': 'https://signin.aws.amazon.com/saml' }
const partner = { AWS: '123456789012' }

test.each<[Json, JsonObject, created: string, changed: string]>([
  // Everyone
  ['*', {}, 'critical', 'critical'],
  ['*', { StringEquals: { 'sts:ExternalId': 'x' } }, 'critical', 'critical'],
  ['*', { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } }, 'low', 'medium'],
  ['*', { IpAddress: { 'aws:SourceIp': '203.0.113.7' } }, 'medium', 'high'],
  ['*', { StringEquals: { 'aws:PrincipalAccount': '111122223333' } }, '', 'low'],
  // Accounts
  [partner, {}, 'medium', 'high'],
  [partner, { StringEquals: { 'sts:ExternalId': '8a3f' } }, 'low', 'high'],
  [partner, { StringLike: { 'sts:ExternalId': '*' } }, 'medium', 'high'],
  [partner, { StringEqualsIfExists: { 'sts:ExternalId': '8a3f' } }, 'medium', 'high'],
  [partner, { StringNotEquals: { 'sts:ExternalId': '8a3f' } }, 'medium', 'high'],
  [{ AWS: 'AROAEXAMPLEROLEIDXYZ1' }, {}, 'low', 'medium'],
  // OpenID Connect
  [provider(`oidc-provider/${github}`), {}, 'critical', 'critical'],
  [
    provider(`oidc-provider/${github}`),
    { StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com' } },
    'critical',
    'critical',
  ],
  [provider(`oidc-provider/${github}`), { StringLike: { [`${github}:sub`]: 'repo:*' } }, 'critical', 'critical'],
  [
    provider(`oidc-provider/${github}`),
    { StringLikeIfExists: { [`${github}:sub`]: 'repo:example/orders:*' } },
    'critical',
    'critical',
  ],
  [
    provider(`oidc-provider/${github}`),
    { 'ForAllValues:StringLike': { [`${github}:sub`]: 'repo:example/orders:*' } },
    'critical',
    'critical',
  ],
  [
    provider(`oidc-provider/${github}`),
    { StringEquals: { [`${github}:sub`]: `\${${github}:sub}` } },
    'critical',
    'critical',
  ],
  [
    provider(`oidc-provider/${github}`),
    { StringLike: { [`${github}:sub`]: 'repo:example/orders:*' } },
    'low',
    'medium',
  ],
  [
    provider(`oidc-provider/${github}`, '123456789012'),
    { StringLike: { [`${github}:sub`]: 'repo:example/orders:*' } },
    'medium',
    'high',
  ],
  [
    provider(`oidc-provider/${cluster}`),
    { StringEquals: { [`${cluster}:sub`]: 'system:serviceaccount:shop:orders' } },
    '',
    'low',
  ],
  [
    provider(`oidc-provider/${cluster}`, '123456789012'),
    { StringEquals: { [`${cluster}:sub`]: 'system:serviceaccount:shop:orders' } },
    'medium',
    'high',
  ],
  // SAML
  [okta, { StringEquals: aud }, 'low', 'medium'],
  [okta, {}, 'medium', 'high'],
  [okta, { StringEqualsIfExists: aud }, 'medium', 'high'],
  [okta, { StringLike: { 'SAML:aud': '*' } }, 'medium', 'high'],
  [provider('saml-provider/Okta', '123456789012'), { StringEquals: aud }, 'medium', 'high'],
  // Cognito
  [{ Federated: cognito }, {}, 'critical', 'critical'],
  [
    { Federated: cognito },
    { 'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'authenticated' } },
    'critical',
    'critical',
  ],
  [{ Federated: cognito }, { StringEquals: { [`${cognito}:aud`]: pool } }, 'medium', 'high'],
  [
    { Federated: cognito },
    {
      StringEquals: { [`${cognito}:aud`]: pool },
      'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'unauthenticated' },
    },
    'medium',
    'high',
  ],
  [
    { Federated: cognito },
    { StringEquals: { [`${cognito}:aud`]: pool }, 'ForAnyValue:StringLike': { [`${cognito}:amr`]: '*' } },
    'medium',
    'high',
  ],
  [
    { Federated: cognito },
    { StringEquals: { [`${cognito}:aud`]: pool }, 'ForAnyValue:StringLike': { [`${cognito}:amr`]: 'authenticated' } },
    '',
    'low',
  ],
  // Services
  [{ Service: 'lambda.amazonaws.com' }, {}, '', 'low'],
  [{ Service: ['ec2.amazonaws.com', 's3.amazonaws.com'] }, {}, '', 'low'],
  [{ Service: 'cloudfront.amazonaws.com' }, {}, '', 'low'],
])('%j under %j is %s where the role is new, and %s where it is not', async (principal, condition, ...expected) => {
  expect(await severities(principal, condition)).toEqual(expected)
})
