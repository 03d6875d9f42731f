import type { JsonObject } from '../shared/core/json.ts'

/** The account of the examples. */
export const own = '111122223333'
const foreign = '123456789012'

/** The part of a statement that says whom it lets in. */
export interface Callers extends JsonObject {
  readonly Principal?: string | JsonObject
  readonly NotPrincipal?: JsonObject
  readonly Condition?: JsonObject
}

const everyone = (Condition: JsonObject): Callers => ({ Principal: '*', Condition })
const service = (Service: string, Condition?: JsonObject): Callers => ({
  Principal: { Service },
  ...(Condition !== undefined && { Condition }),
})
/** What stands in a policy for a value of the request. */
const variable = (name: string) => `\${${name}}`

const pieces = Array.from({ length: 256 }, (_, i) => `${i}.0.0.0/8`)

/** Everyone: no condition, or one that everybody meets. */
export const forEveryone: readonly Callers[] = [
  { Principal: '*' },
  { Principal: { AWS: '*' } },
  { Principal: { AWS: [`arn:aws:iam::${own}:root`, '*'] } },
  { NotPrincipal: { AWS: `arn:aws:iam::${own}:root` } },
  service('cloudfront.amazonaws.com'),
  ...[
    { StringEquals: { 'aws:PrincipalOrgID': variable('aws:PrincipalOrgID') } },
    { StringLike: { 'aws:PrincipalOrgID': 'o-*' } },
    { StringLike: { 'aws:PrincipalOrgID': '*' } },
    { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
    { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } },
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': variable('aws:PrincipalOrgPaths') } },
    { Null: { 'aws:PrincipalOrgID': 'false' } },
    { Null: { 'aws:PrincipalArn': 'false' } },
    { StringNotEquals: { 'aws:PrincipalAccount': foreign } },
    { ArnLike: { 'aws:PrincipalArn': variable('aws:PrincipalArn') } },
    { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${variable('aws:PrincipalAccount')}:role/Deploy` } },
    { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Deploy' } },
    { ArnEqualsIfExists: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/Deploy` } },
    { StringEquals: { 'aws:PrincipalAccount': variable('aws:PrincipalAccount') } },
    { StringEquals: { 'aws:PrincipalAccount': variable("aws:PrincipalTag/account, '123456789012'") } },
    { StringLike: { 'aws:PrincipalAccount': '????????????' } },
    { StringEquals: { 'aws:SourceVpc': variable('aws:PrincipalTag/vpc') } },
    { StringEquals: { 'aws:SourceAccount': variable('aws:PrincipalAccount') } },
    { StringLike: { 'aws:SourceVpce': 'vpce-*' } },
    { StringEquals: { 'aws:username': variable('aws:username') } },
    { StringLike: { 'aws:userid': variable('aws:userid') } },
    { StringEquals: { 'aws:PrincipalTag/team': 'payments' } },
    { StringEquals: { 'aws:PrincipalTag/team': variable('aws:PrincipalTag/team') } },
    { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } },
    { IpAddress: { 'aws:SourceIp': pieces } },
    { IpAddress: { 'aws:SourceIp': ['::/1', '8000::/1'] } },
    { IpAddress: { 'aws:SourceIp': '2000::/4' } },
    // It is not there for who comes through a VPC endpoint.
    { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } },
    // Anybody can have a VPC with such addresses.
    { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } },
    { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
    { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'false' } },
    { Bool: { 'aws:SecureTransport': 'true' } },
    { DateGreaterThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } },
  ].map(everyone),
]

/** Somebody who is outside for certain. */
export const forForeigners: readonly (readonly [Callers, words: string])[] = [
  [{ Principal: { AWS: foreign } }, 'account 123456789012'],
  [{ Principal: { AWS: `arn:aws:iam::${foreign}:root` } }, 'account 123456789012'],
  [{ Principal: { AWS: `arn:aws:sts::${foreign}:assumed-role/Deploy/ci` } }, 'account 123456789012'],
  [{ Principal: { AWS: [own, foreign] } }, 'account 123456789012'],
  ...[
    { StringEquals: { 'aws:PrincipalAccount': foreign } },
    { StringEquals: { 'AWS:PRINCIPALACCOUNT': Number(foreign) } },
    { StringEqualsIfExists: { 'aws:PrincipalAccount': [own, foreign] } },
    { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${foreign}:role/*` } },
    { StringEquals: { 'aws:SourceAccount': foreign } },
    { StringEquals: { 'AWS:SourceOwner': foreign } },
    { ArnLike: { 'aws:SourceArn': `arn:aws:sns:us-east-1:${foreign}:*` } },
    { StringEquals: { 'kms:CallerAccount': foreign } },
    { StringEquals: { 's3:DataAccessPointAccount': foreign } },
    { StringEquals: { 'aws:VpceAccount': foreign } },
    { StringLike: { 'aws:userid': [`${own}:*`, `${foreign}:*`] } },
    { StringEquals: { 'aws:PrincipalAccount': foreign, 'aws:PrincipalOrgID': 'o-exampleorgid' } },
  ].map((condition): [Callers, string] => [everyone(condition), 'account 123456789012']),
  [everyone({ IpAddress: { 'aws:SourceIp': '203.0.113.7' } }), 'whoever comes from 203.0.113.7'],
  [everyone({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }), 'whoever comes from 203.0.113.0/24'],
  [service('s3.amazonaws.com', { StringEquals: { 'aws:SourceAccount': foreign } }), 'account 123456789012'],
  [
    service('logs.us-east-1.amazonaws.com', { ArnLike: { 'aws:SourceArn': `arn:aws:logs:us-east-1:${foreign}:*` } }),
    'account 123456789012',
  ],
  [
    service('logs.us-east-1.amazonaws.com', {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:us-east-1:${foreign}:*` },
    }),
    'account 123456789012',
  ],
]

/** Somebody of whom the policy does not say whether they are outside. */
export const forWhoKnowsWhom: readonly (readonly [Callers, words: string])[] = [
  [
    everyone({ StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } }),
    'organization o-exampleorgid (yours or another)',
  ],
  [
    everyone({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } }),
    'organization o-a1b2c3d4e5 (yours or another)',
  ],
  [
    everyone({ StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } }),
    'VPC endpoint vpce-0123456789abcdef0 (yours or another)',
  ],
  [
    everyone({ StringEquals: { 'aws:SourceVpc': 'vpc-0123456789abcdef0' } }),
    'VPC vpc-0123456789abcdef0 (yours or another)',
  ],
  [
    everyone({ StringLike: { 'aws:userid': 'AROAEXAMPLEROLEIDXYZ1:*' } }),
    'identity AROAEXAMPLEROLEIDXYZ1 (yours or another)',
  ],
  [{ Principal: { AWS: 'AIDAEXAMPLEUSERIDXYZ1' } }, 'identity AIDAEXAMPLEUSERIDXYZ1 (yours or another)'],
  [
    { Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' } },
    'canonical user 79a59df900b9 (yours or another)',
  ],
  [
    { Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC' } },
    'CloudFront identity EH1HDMB1FH2TC (yours or another)',
  ],
  [service('s3.amazonaws.com'), 'every account through s3.amazonaws.com'],
  [
    service('logs.us-east-1.amazonaws.com', { ArnLike: { 'aws:SourceArn': '*' } }),
    'every account through logs.us-east-1.amazonaws.com',
  ],
  [
    service('sns.amazonaws.com', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:orders' } }),
    'every account through sns',
  ],
  [
    service('events.amazonaws.com', { StringEqualsIfExists: { 'aws:SourceAccount': own } }),
    'every account through events.amazonaws.com',
  ],
  [
    service('s3.amazonaws.com', { StringNotEquals: { 'aws:SourceAccount': own } }),
    'every account through s3.amazonaws.com',
  ],
  [everyone({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*' } }), 'every account through sns'],
  [
    service('sns.amazonaws.com', { StringEquals: { 'aws:SourceOrgID': 'o-exampleorgid' } }),
    'organization o-exampleorgid (yours or another)',
  ],
  [
    service('logs.us-east-1.amazonaws.com', {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:us-east-1:*:*' },
    }),
    'every account through logs',
  ],
]

/** What ordinary policies say. */
export const forNobodyElse: readonly Callers[] = [
  { Principal: { AWS: own } },
  { Principal: { AWS: `arn:aws:iam::${own}:root` } },
  { Principal: { AWS: [`arn:aws:iam::${own}:role/Deploy`, `arn:aws:iam::${own}:user/bob`] } },
  { Principal: { AWS: `arn:aws:sts::${own}:assumed-role/Deploy/ci` } },
  { Principal: { AWS: `arn:aws:iam::${own}:root` }, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
  ...[
    { StringEquals: { 'aws:PrincipalAccount': own } },
    { StringEquals: { 'aws:PrincipalAccount': Number(own) } },
    { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid', 'aws:PrincipalAccount': own } },
    { StringEquals: { 'aws:PrincipalOrgID': variable('aws:ResourceOrgID') } },
    { StringEquals: { 'aws:PrincipalAccount': variable('aws:ResourceAccount') } },
    { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${variable('aws:ResourceAccount')}:role/*` } },
    { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/*` } },
    { StringEquals: { 'kms:CallerAccount': own, 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
    { StringEquals: { 'AWS:SourceOwner': own } },
    { StringEquals: { 'aws:SourceAccount': own } },
    { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:us-east-1:${own}:orders` } },
    { ArnLike: { 'aws:SourceArn': `arn:aws:*:*:${own}:*` } },
    { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::orders' } },
    { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:orders' } },
    { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0', 'aws:PrincipalAccount': own } },
    { StringEquals: { 'aws:VpceAccount': own } },
    { StringEquals: { 's3:DataAccessPointAccount': own } },
    { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '192.168.0.0/16'] } },
    { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
  ].map(everyone),
  service('s3.amazonaws.com', { StringEquals: { 'aws:SourceAccount': own } }),
  service('s3.amazonaws.com', {
    StringEquals: { 'aws:SourceAccount': own },
    ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' },
  }),
  service('cloudtrail.amazonaws.com', {
    StringEquals: { 'aws:SourceArn': `arn:aws:cloudtrail:us-east-1:${own}:trail/main` },
  }),
  service('events.amazonaws.com', { ArnEquals: { 'aws:SourceArn': `arn:aws:events:us-east-1:${own}:rule/orders` } }),
  service('sns.amazonaws.com', { ArnLike: { 'AWS:SourceArn': `arn:aws:sns:*:${own}:*` } }),
  service('delivery.logs.amazonaws.com', { StringEquals: { 'aws:SourceAccount': [own] } }),
  service('cloudfront.amazonaws.com', {
    StringEquals: { 'AWS:SourceArn': `arn:aws:cloudfront::${own}:distribution/E2EXAMPLE` },
  }),
  service('logs.us-east-1.amazonaws.com', {
    ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:us-east-1:${own}:*` },
  }),
  service('cloudtrail.amazonaws.com', {
    StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:aws:cloudtrail:*:${own}:trail/*` },
  }),
]
