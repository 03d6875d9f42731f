import type { BlindingCall } from '../detections/requests/audit-trail/blinding-calls.ts'
import { blindingCalls } from '../detections/requests/audit-trail/blinding-calls.ts'
import type { JsonObject } from '../shared/core/json.ts'
import { requiredParameters } from '../shared/sources/cloudtrail/required-parameters.ts'
import { apiCall } from './events.ts'

const here = 'us-east-1:111122223333'
const keyId = '1234abcd-12ab-34cd-56ef-1234567890ab'
export const keyArn = `arn:aws:kms:${here}:key/${keyId}`
/** Which the configuration has Tocsin read. */
export const readLogGroup = '/aws/cloudtrail/main'

interface Forms {
  /** The parameters that name it, each in every way that AWS takes. */
  readonly [parameter: string]: readonly string[]
}

const topic = `arn:aws:sns:${here}:tocsin-prod-alerts`
const fn = 'tocsin-prod-apiCall'
const fnArn = `arn:aws:lambda:${here}:function:${fn}`
const table = `arn:aws:dynamodb:${here}:table/tocsin-prod-state`
const stack = `arn:aws:cloudformation:${here}:stack/tocsin-prod/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`
const changeSet = 'arn:aws:cloudformation:us-east-1:111122223333:changeSet/tocsin-prod-change-set/a1b2c3d4'
const logGroup = `arn:aws:logs:${here}:log-group:${readLogGroup}`

/** How the calls of a service name a part of the stack `tocsin-prod`. */
const forms: Readonly<Record<string, Forms>> = {
  cloudformation: {
    stackName: ['tocsin-prod', stack],
    changeSetName: ['tocsin-prod-change-set', changeSet],
    'stackDefinitions.stackName': ['tocsin-prod', stack],
  },
  dynamodb: { tableName: ['tocsin-prod-state', table], resourceArn: [table], globalTableName: ['tocsin-prod-state'] },
  events: { rule: ['tocsin-prod-apiCall-1'], name: ['tocsin-prod-apiCall-1'] },
  iam: { roleName: ['tocsin-prod-ApiCallRole-1A2B3C4D5E6F'] },
  kms: { keyId: [keyId, keyArn], aliasName: ['alias/tocsin-prod-alerts'] },
  lambda: {
    functionName: [fn, fnArn, `111122223333:function:${fn}`, `111122223333:${fn}`, `${fn}:$LATEST`],
    resourceArn: [fnArn],
  },
  logs: {
    logGroupName: [readLogGroup],
    logGroupIdentifier: [readLogGroup, logGroup],
    resourceIdentifier: [`${logGroup}:*`, logGroup],
    filterName: ['tocsin-prod'],
  },
  monitoring: {
    alarmName: ['tocsin-prod-sweep-errors'],
    alarmNames: ['tocsin-prod-sweep-errors'],
    'muteTargets.alarmNames': ['tocsin-prod-sweep-errors'],
  },
  s3: { bucketName: ['tocsin-prod-serverlessdeploymentbucket-a1b2c3d4e5f6'] },
  scheduler: { name: ['tocsin-prod-digest'] },
  sns: { topicArn: [topic], subscriptionArn: [`${topic}:a1b2c3d4-5678-90ab-cdef-111111111111`], resourceArn: [topic] },
  sqs: {
    queueUrl: [
      'https://sqs.us-east-1.amazonaws.com/111122223333/tocsin-prod-dead-letters',
      'https://queue.amazonaws.com/111122223333/tocsin-prod-dead-letters',
    ],
    sourceArn: [`arn:aws:sqs:${here}:tocsin-prod-dead-letters`],
  },
}

/** Which of a service's parameters a call names the part by, where that is not the first one. */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  'cloudformation:ExecuteChangeSet': ['stackName', 'changeSetName'],
  'events:DisableRule': ['name'],
  'events:DeleteRule': ['name'],
  'events:PutRule': ['name'],
  'kms:DeleteAlias': ['aliasName'],
  'kms:UpdateAlias': ['aliasName'],
  'logs:AssociateKmsKey': ['logGroupName', 'resourceIdentifier'],
  'logs:DisassociateKmsKey': ['logGroupName', 'resourceIdentifier'],
  'logs:PutDataProtectionPolicy': ['logGroupIdentifier'],
  'logs:PutTransformer': ['logGroupIdentifier'],
  'logs:PutLogGroupDeletionProtection': ['logGroupIdentifier'],
  'monitoring:DeleteAlarms': ['alarmNames'],
  'monitoring:DisableAlarmActions': ['alarmNames'],
  'monitoring:PutAlarmMuteRule': ['muteTargets.alarmNames'],
  'sns:SetSubscriptionAttributes': ['subscriptionArn'],
  'sns:Unsubscribe': ['subscriptionArn'],
}

/** What else a call says where only some forms of it do harm. */
const harmful: Readonly<Record<string, readonly JsonObject[]>> = {
  'cloudformation:UpdateTerminationProtection': [{ enableTerminationProtection: false }],
  'dynamodb:UpdateContinuousBackups': [{ pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false } }],
  'dynamodb:UpdateTable': [
    { deletionProtectionEnabled: false },
    { provisionedThroughput: { readCapacityUnits: 1, writeCapacityUnits: 1 } },
  ],
  'dynamodb:UpdateTimeToLive': [
    { timeToLiveSpecification: { enabled: false, attributeName: 'expiresAt' } },
    { timeToLiveSpecification: { enabled: true, attributeName: 'version' } },
  ],
  'events:PutRule': [{ state: 'DISABLED' }, { state: 'ENABLED', eventPattern: '{"source":["aws.none"]}' }],
  'iam:PutRolePolicy': [
    { policyName: 'x', policyDocument: '{"Statement":[{"Effect":"Deny","Action":"sns:Publish","Resource":"*"}]}' },
  ],
  'iam:DeleteRolePolicy': [{ policyName: 'tocsin' }],
  'iam:DetachRolePolicy': [{ policyArn: 'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess' }],
  'iam:AttachRolePolicy': [{ policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' }],
  'lambda:PutFunctionConcurrency': [{ reservedConcurrentExecutions: 0 }, { reservedConcurrentExecutions: '1' }],
  'logs:DeleteSubscriptionFilter': [{ logGroupName: readLogGroup }],
  'logs:PutSubscriptionFilter': [{ logGroupName: readLogGroup, filterPattern: 'nothing' }],
  'logs:PutLogGroupDeletionProtection': [{ deletionProtectionEnabled: false }],
  'monitoring:PutMetricAlarm': [{ actionsEnabled: false }, { threshold: 1_000_000 }],
  'monitoring:SetAlarmState': [{ stateValue: 'OK' }, { stateValue: 'INSUFFICIENT_DATA' }],
  'scheduler:UpdateSchedule': [{ state: 'DISABLED' }, { state: 'ENABLED', scheduleExpression: 'rate(365 days)' }],
  'sns:SetSubscriptionAttributes': [{ attributeName: 'FilterPolicy', attributeValue: '{"severity":["none"]}' }],
  'sns:SetTopicAttributes': ['Policy', 'KmsMasterKeyId', 'DeliveryPolicy'].map((attributeName) => ({ attributeName })),
}

/** Parameters that are lists, or of which there are several. */
function nest(path: string, value: string): JsonObject {
  const [first = '', second] = path.split('.')
  if (path === 'alarmNames') return { alarmNames: [value] }
  if (second === undefined) return { [first]: value }
  return { [first]: second === 'alarmNames' ? { [second]: [value] } : [{ [second]: value }] }
}

/** Calls of Lambda that have a date in CloudTrail. */
function recordedName(call: string): string {
  return call.replace(/2?\*$/, call.endsWith('2*') ? '20150331' : '')
}

/** What else the call needs. */
function othersOf(call: string, parameter: string): JsonObject {
  const needed = requiredParameters(call).filter((name) => name !== parameter.split('.')[0])
  return Object.fromEntries(needed.map((name) => [name, /polic/i.test(name) ? '{"Statement":[]}' : 'main']))
}

interface BlindingRecord {
  readonly call: string
  readonly row: BlindingCall
  readonly requestParameters: JsonObject
  readonly event: (record?: JsonObject) => JsonObject
}

/** Each call of the table, in every harmful form and with every way to name what it acts on. */
export function blindingRecords(): readonly BlindingRecord[] {
  return Object.values(blindingCalls).flatMap(({ calls }) =>
    calls.flatMap((row) => {
      const action = recordedName(row.call)
      const call = row.call.replace(/2?\*$/, '')
      const [service = ''] = call.split(':')
      const ways = forms[service] ?? {}
      const parameters = row.named === undefined ? (namedBy[call] ?? Object.keys(ways).slice(0, 1)) : [row.named]
      return parameters.flatMap((parameter) =>
        (ways[parameter] ?? []).flatMap((value) =>
          (harmful[call] ?? [{}]).map((extra) => {
            const requestParameters = { ...othersOf(action, parameter), ...nest(parameter, value), ...extra }
            return {
              call: action,
              row,
              requestParameters,
              event: (record: JsonObject = {}) => apiCall(action, { requestParameters, ...record }),
            }
          }),
        ),
      )
    }),
  )
}
