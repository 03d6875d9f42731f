import type { JsonObject } from '../shared/core/json.ts'
import { apiCall, consoleLogin, inARow, refusedLogin, session, stateChange, user } from './events.ts'

type Call = readonly [call: string, requestParameters: JsonObject, record?: JsonObject]

const terraform = {
  userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
  userIdentity: session('Deploy', 'ci-42'),
}
const bob = { userIdentity: user('bob') }

/** One call a minute. */
function calls(all: readonly Call[], common: JsonObject = {}): readonly JsonObject[] {
  return inARow(all.length, 60, (eventTime, i) => {
    const [call = '', requestParameters = {}, record = {}] = all[i] ?? []
    return apiCall(call, { eventTime, eventID: `${call} ${i}`, requestParameters, ...common, ...record })
  })
}

const trust = (principal: JsonObject): string =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }] })

/** What people and tools do all day, of which each act may be an alert, and none of it is a chain. */
export const ordinaryWork: Readonly<Record<string, readonly JsonObject[]>> = {
  'Terraform makes a service: a role with its policies, a function, a database, a bucket': calls(
    [
      ['iam:CreateRole', { roleName: 'orders', assumeRolePolicyDocument: trust({ Service: 'lambda.amazonaws.com' }) }],
      ['iam:AttachRolePolicy', { roleName: 'orders', policyArn: 'arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess' }],
      [
        'iam:PutRolePolicy',
        {
          roleName: 'orders',
          policyName: 'own',
          policyDocument: '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::orders/*"}}',
        },
      ],
      [
        'lambda:CreateFunction20150331',
        { functionName: 'orders', runtime: 'nodejs24.x', role: 'arn:aws:iam::111122223333:role/orders' },
      ],
      ['rds:CreateDBInstance', { dBInstanceIdentifier: 'orders', publiclyAccessible: false, storageEncrypted: true }],
      ['s3:CreateBucket', { bucketName: 'orders' }],
      ['s3:PutBucketVersioning', { bucketName: 'orders', VersioningConfiguration: { Status: 'Enabled' } }],
      [
        'ec2:AuthorizeSecurityGroupIngress',
        {
          groupId: 'sg-0abc',
          ipPermissions: {
            items: [{ ipProtocol: 'tcp', fromPort: 443, toPort: 443, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }],
          },
        },
      ],
    ],
    terraform,
  ),
  'Terraform gives a service up: a database with its last snapshot, a bucket, log groups': calls(
    [
      ['rds:ModifyDBInstance', { dBInstanceIdentifier: 'orders', deletionProtection: false }],
      [
        'rds:DeleteDBInstance',
        { dBInstanceIdentifier: 'orders', skipFinalSnapshot: false, finalDBSnapshotIdentifier: 'last' },
      ],
      ['s3:DeleteBucket', { bucketName: 'orders' }],
      ['logs:DeleteLogGroup', { logGroupName: '/aws/lambda/orders' }],
      ['lambda:DeleteFunction20150331', { functionName: 'orders' }],
      ['iam:DetachRolePolicy', { roleName: 'orders', policyArn: 'arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess' }],
      ['iam:DeleteRole', { roleName: 'orders' }],
    ],
    terraform,
  ),
  'An administrator takes in a colleague, who signs in with MFA from a new network': [
    ...calls([
      ['iam:CreateUser', { userName: 'bob' }],
      ['iam:CreateLoginProfile', { userName: 'bob', passwordResetRequired: true }],
      ['iam:AddUserToGroup', { userName: 'bob', groupName: 'developers' }],
      ['iam:CreateAccessKey', { userName: 'bob' }],
    ]),
    ...calls([['iam:EnableMFADevice', { userName: 'bob', serialNumber: 'arn:aws:iam::111122223333:mfa/bob' }]], bob),
    apiCall('iam:GetUser', { ...bob, eventTime: '2026-11-21T14:20:00Z', readOnly: true }),
  ],
  'Somebody mistypes their password, and then signs in with MFA': [
    ...inARow(3, 20, (eventTime) => refusedLogin({ eventTime })),
    consoleLogin({ eventTime: '2026-11-21T14:03:00Z' }),
  ],
  'A database is looked after: a snapshot, another password, a restore to test it': calls([
    ['rds:CreateDBSnapshot', { dBInstanceIdentifier: 'orders', dBSnapshotIdentifier: 'before' }],
    ['rds:ModifyDBInstance', { dBInstanceIdentifier: 'orders', masterUserPassword: '****' }],
    ['rds:RestoreDBInstanceFromDBSnapshot', { dBInstanceIdentifier: 'test', dBSnapshotIdentifier: 'before' }],
    ['rds:DeleteDBInstance', { dBInstanceIdentifier: 'test', skipFinalSnapshot: true }],
  ]),
  'A partner is connected by a role with an external ID, and reads': calls([
    [
      'iam:CreateRole',
      {
        roleName: 'Monitoring',
        assumeRolePolicyDocument: JSON.stringify({
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Principal: { AWS: '123456789012' },
              Condition: { StringEquals: { 'sts:ExternalId': 'x' } },
            },
          ],
        }),
      },
    ],
    ['iam:AttachRolePolicy', { roleName: 'Monitoring', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
    [
      'sts:AssumeRole',
      { roleArn: 'arn:aws:iam::111122223333:role/Monitoring', roleSessionName: 'partner' },
      {
        readOnly: true,
        userIdentity: { type: 'AWSAccount', principalId: 'AROAEXAMPLE:partner', accountId: '123456789012' },
      },
    ],
  ]),
  'A machine is stopped, made larger, and started': [
    stateChange('stopped', '2026-11-21T14:00:00Z'),
    ...calls([
      ['ec2:ModifyInstanceAttribute', { instanceId: 'i-1234567890abcdef0', instanceType: { value: 'm7i.large' } }],
    ]),
    stateChange('running', '2026-11-21T14:05:00Z'),
  ],
  'A key is replaced: a new one is made and used, the old one deleted': calls([
    ['iam:CreateAccessKey', { userName: 'bob' }],
    ['s3:ListBuckets', {}, { ...bob, readOnly: true }],
    ['iam:UpdateAccessKey', { userName: 'bob', accessKeyId: 'AKIAI44QH8DHBEXAMPLE', status: 'Inactive' }],
    ['iam:DeleteAccessKey', { userName: 'bob', accessKeyId: 'AKIAI44QH8DHBEXAMPLE' }],
  ]),
  'A developer is refused a few calls, asks, and goes on': calls([
    ...['s3:ListBuckets', 'kms:ListKeys', 'iam:ListRoles'].map(
      (call): Call => [call, {}, { readOnly: true, errorCode: 'AccessDenied', errorMessage: 'not authorized' }],
    ),
    ['iam:CreateAccessKey', { userName: 'alice' }],
    ['secretsmanager:GetSecretValue', { secretId: 'prod/orders' }, { readOnly: true }],
  ]),
  'A website is set up in a bucket': calls([
    [
      's3:PutBucketPublicAccessBlock',
      {
        bucketName: 'www',
        PublicAccessBlockConfiguration: {
          BlockPublicPolicy: false,
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: false,
        },
      },
    ],
    [
      's3:PutBucketPolicy',
      {
        bucketName: 'www',
        bucketPolicy: {
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::www/*' }],
        },
      },
    ],
    ['s3:PutBucketWebsite', { bucketName: 'www' }],
  ]),
}
