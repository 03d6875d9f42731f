import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { apiCall, session } from '../../test/events.ts'

type Random = () => number
type Kind = (random: Random) => JsonObject

const account = '111122223333'

const describeInstances: Kind = (random) =>
  reading('ec2:DescribeInstances', random, {
    maxResults: 1000,
    instancesSet: { items: Array.from({ length: 1 + below(random, 8) }, () => ({ instanceId: instance(random) })) },
    filterSet: { items: [{ name: 'instance-state-name', valueSet: { items: [{ value: 'running' }] } }] },
  })

const getObject: Kind = (random) => ({
  ...reading('s3:GetObject', random, {
    bucketName: `orders-${below(random, 40)}-us-east-1`,
    key: `invoices/2026/11/${hex(random, 32)}.json`,
    Host: 's3.us-east-1.amazonaws.com',
  }),
  additionalEventData: {
    SignatureVersion: 'SigV4',
    CipherSuite: 'TLS_AES_128_GCM_SHA256',
    bytesTransferredIn: 0,
    bytesTransferredOut: below(random, 1_000_000),
    AuthenticationMethod: 'AuthHeader',
    'x-amz-id-2': hex(random, 64),
  },
  managementEvent: false,
  eventCategory: 'Data',
})

const decrypt: Kind = (random) => ({
  ...reading('kms:Decrypt', random, {
    encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::orders-${below(random, 40)}/${hex(random, 32)}` },
  }),
  resources: [{ accountId: account, type: 'AWS::KMS::Key', ARN: `arn:aws:kms:us-east-1:${account}:key/${id(random)}` }],
})

const listPolicies: Kind = (random) =>
  reading('iam:ListAttachedRolePolicies', random, { roleName: service(random), maxItems: 100 })

const describeAlarms: Kind = (random) =>
  reading('monitoring:DescribeAlarms', random, { alarmNamePrefix: `${service(random)}-latency` })

const createLogStream: Kind = (random) =>
  by(service(random), 'logs:CreateLogStream', {
    requestParameters: {
      logGroupName: `/aws/lambda/${service(random)}`,
      logStreamName: `2026/11/01/${hex(random, 32)}`,
    },
  })

const assumeRole =
  (userIdentity: JsonObject): Kind =>
  (random) => {
    const [role, name] = [service(random), hex(random, 16)]
    return recordOf('sts:AssumeRole', {
      userIdentity,
      requestParameters: { roleArn: `arn:aws:iam::${account}:role/${role}`, roleSessionName: name },
      responseElements: {
        credentials: {
          accessKeyId: `ASIA${hex(random, 16).toUpperCase()}`,
          sessionToken: hex(random, 128),
          expiration: 'Nov 1, 2026, 1:00:00 AM',
        },
        assumedRoleUser: { assumedRoleId: `AROA:${name}`, arn: `arn:aws:sts::${account}:assumed-role/${role}/${name}` },
      },
      readOnly: true,
    })
  }

const alerting: readonly Kind[] = [
  (random) => by('Admin', 'iam:CreateAccessKey', { requestParameters: { userName: `user-${below(random, 50)}` } }),
  (random) => by('Admin', 'cloudtrail:StopLogging', { requestParameters: { name: `trail-${below(random, 30)}` } }),
  (random) => by('Admin', 'logs:DeleteLogGroup', { requestParameters: { logGroupName: `/${service(random)}` } }),
  (random) =>
    by('Admin', 'ec2:StopInstances', {
      requestParameters: { instancesSet: { items: [{ instanceId: instance(random) }] }, force: false },
    }),
]

/** Of a hundred records: reading prevails, as in any account; one raises an alert, or is a cause that alerts wait for. */
const shares: readonly (readonly [number, Kind])[] = [
  [30, describeInstances],
  [20, getObject],
  [12, decrypt],
  [10, listPolicies],
  [8, describeAlarms],
  [8, createLogStream],
  [9, assumeRole({ type: 'AWSService', invokedBy: 'lambda.amazonaws.com' })],
  [2, assumeRole(session('Deploy', 'ci'))],
  [1, (random) => alerting[below(random, alerting.length)]?.(random) ?? {}],
]
const hundred = shares.flatMap(([share, kind]) => Array.from({ length: share }, () => kind))

/** A record of CloudTrail of 1.2 KB, more or less, of a kind of chance. */
export function recordAt(milliseconds: number, random: Random): JsonObject {
  return {
    ...hundred[below(random, hundred.length)]?.(random),
    eventTime: `${new Date(milliseconds).toISOString().slice(0, 19)}Z`,
    eventID: id(random),
    requestID: id(random),
  }
}

function reading(action: string, random: Random, requestParameters: JsonObject): JsonObject {
  return by(service(random), action, { requestParameters, readOnly: true })
}

function by(role: string, action: string, fields: JsonObject): JsonObject {
  return recordOf(action, { userIdentity: session(role, 'app'), ...fields })
}

function recordOf(action: string, fields: JsonObject): JsonObject {
  const { detail } = apiCall(action, fields)
  return isJsonObject(detail) ? detail : {}
}

function service(random: Random): string {
  return `service-${below(random, 200)}`
}

function instance(random: Random): string {
  return `i-${hex(random, 17)}`
}

/** A whole number from 0, less than `limit`. */
function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

function hex(random: Random, length: number): string {
  return Array.from({ length: Math.ceil(length / 8) }, () =>
    below(random, 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  )
    .join('')
    .slice(0, length)
}

function id(random: Random): string {
  return hex(random, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
