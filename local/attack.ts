import type { JsonObject } from '../shared/core/json.ts'
import { callsByAlice } from './calls-by-alice.ts'

type Call = readonly [service: string, name: string, request: JsonObject, response?: JsonObject | 'refused']

const worldOnPort = (port: number): JsonObject => ({
  groupId: 'sg-0fedcba9876543210',
  ipPermissions: {
    items: [{ ipProtocol: 'tcp', fromPort: port, toPort: port, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }],
  },
})

/** What somebody does with a key that they stole: look around, read, open, share, stay, and at last switch off what records. */
const calls: readonly Call[] = [
  ['sts', 'GetCallerIdentity', {}],
  ['iam', 'ListUsers', {}, 'refused'],
  ['iam', 'ListRoles', {}, 'refused'],
  ['iam', 'ListPolicies', {}, 'refused'],
  ['s3', 'ListBuckets', {}],
  ...Array.from({ length: 6 }, (_, i): Call => ['secretsmanager', 'GetSecretValue', { secretId: `prod/orders-${i}` }]),
  ...[22, 3389, 5432, 6379].map((port): Call => ['ec2', 'AuthorizeSecurityGroupIngress', worldOnPort(port)]),
  [
    'ec2',
    'ModifySnapshotAttribute',
    {
      snapshotId: 'snap-0fedcba9876543210',
      attributeType: 'CREATE_VOLUME_PERMISSION',
      createVolumePermission: { add: { items: [{ userId: '123456789012' }] } },
    },
  ],
  ['ec2', 'DescribeInstances', {}],
  [
    'iam',
    'CreateAccessKey',
    { userName: 'backup' },
    { accessKey: { userName: 'backup', accessKeyId: 'AKIAI44QH8DHBEXAMPLE', status: 'Active' } },
  ],
  ['iam', 'CreateLoginProfile', { userName: 'backup' }],
  ['iam', 'DeactivateMFADevice', { userName: 'backup', serialNumber: 'arn:aws:iam::111122223333:mfa/backup' }],
  ['s3', 'PutBucketVersioning', { bucketName: 'invoices', VersioningConfiguration: { Status: 'Suspended' } }],
  ['s3', 'DeleteBucketPolicy', { bucketName: 'invoices' }],
  ['lambda', 'UpdateFunctionCode20150331v2', { functionName: 'orders', publish: false }],
  ['ec2', 'CreateKeyPair', { keyName: 'x' }],
  ['kms', 'ScheduleKeyDeletion', { keyId: '1234abcd-12ab-34cd-56ef-1234567890ab', pendingWindowInDays: 7 }],
  ['rds', 'ModifyDBInstance', { dBInstanceIdentifier: 'orders', publiclyAccessible: true }],
  ['ec2', 'DeleteFlowLogs', { DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: 'fl-0fedcba9876543210' } } }],
  ['logs', 'DeleteLogGroup', { logGroupName: '/app/orders' }],
  ['sts', 'GetSessionToken', {}],
  ['cloudtrail', 'StopLogging', { name: 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main' }],
]

/** The calls of an attack, as CloudTrail hands them over, so many seconds apart. */
export async function attack(start: Date, secondsApart: number): Promise<readonly JsonObject[]> {
  const call = await callsByAlice()
  return calls.map(([service, name, request, response = null], i) => ({
    ...call({
      account: '111122223333',
      region: 'us-east-1',
      time: new Date(start.getTime() + i * secondsApart * 1000),
      record: {
        eventSource: `${service}.amazonaws.com`,
        eventName: name,
        readOnly: /^(?:Get|List|Describe)/.test(name),
        sourceIPAddress: '198.51.100.77',
        requestParameters: request,
        responseElements: response === 'refused' ? null : response,
        ...(response === 'refused' && { errorCode: 'AccessDenied', errorMessage: 'User: alice is not authorized' }),
      },
    }),
    source: `aws.${service}`,
  }))
}
