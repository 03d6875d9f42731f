import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { serviceProblem } from '../deploy/documents/call-name.ts'
import type { JsonObject } from '../shared/core/json.ts'
import { requiredParameters } from '../shared/sources/cloudtrail/required-parameters.ts'

/** The payload in a file of `events/`. */
export function sample(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../events/${path}`, import.meta.url), 'utf8'))
}

const account = '111122223333'

/** The role of a function of the stack whose parts tests know, and its table. */
export const ownFunctionRole = `arn:aws:iam::${account}:role/tocsin-prod-ApiCallRole-1A2B3C4D5E6F`
export const ownParts = [ownFunctionRole, `arn:aws:dynamodb:us-east-1:${account}:table/tocsin-prod-state`] as const

/** Who acts in built records where nothing else is said. */
export const alice = {
  type: 'IAMUser',
  principalId: 'AIDACKCEVSQ6C2EXAMPLE',
  arn: `arn:aws:iam::${account}:user/alice`,
  accountId: account,
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  userName: 'alice',
} as const

/** An IAM user like alice, by another name. */
export function user(userName: string) {
  return { ...alice, userName, arn: `arn:aws:iam::${account}:user/${userName}` }
}

export const root = {
  type: 'Root',
  principalId: account,
  arn: `arn:aws:iam::${account}:root`,
  accountId: account,
  accessKeyId: '',
} as const

/** A session of AssumeRoot, which the management account takes in a member account. */
export const centralRoot = {
  ...root,
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sessionContext: {
    attributes: { creationDate: '2026-11-21T13:00:00Z', mfaAuthenticated: 'false' },
    assumedRoot: 'true',
  },
} as const

/** A session of a role, as its `userIdentity`. */
export function session(roleName: string, sessionName: string) {
  return {
    type: 'AssumedRole',
    principalId: `AROACKCEVSQ6C2EXAMPLE:${sessionName}`,
    arn: `arn:aws:sts::${account}:assumed-role/${roleName}/${sessionName}`,
    accountId: account,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROACKCEVSQ6C2EXAMPLE',
        arn: `arn:aws:iam::${account}:role/${rolePath(roleName)}${roleName}`,
        accountId: account,
        userName: roleName,
      },
      attributes: { creationDate: '2026-11-21T13:00:00Z', mfaAuthenticated: 'false' },
    },
  } as const
}

function rolePath(roleName: string): string {
  if (roleName.startsWith('AWSReservedSSO_')) return 'aws-reserved/sso.amazonaws.com/'
  return roleName.startsWith('AWSServiceRoleFor') ? 'aws-service-role/example.amazonaws.com/' : ''
}

/** A value for each parameter that AWS takes no such call without: where one is missing, a record shows less than was asked. */
export function neededParameters(call: string): JsonObject {
  return Object.fromEntries(requiredParameters(call).map((name) => [name, 'orders']))
}

/**
 * A whole "AWS API Call via CloudTrail" event around the fields that matter.
 * @param action CloudTrail's event source without `.amazonaws.com`, and event name: `iam:CreateAccessKey`
 */
export function apiCall(action: string, record: JsonObject = {}): JsonObject {
  const problem = serviceProblem(action)
  if (problem !== undefined) throw new Error(`"${action}": ${problem}`)
  const [service = '', eventName = ''] = action.split(':')
  return envelope(`aws.${service}`, 'AWS API Call via CloudTrail', {
    ...recordOf(`${service}.amazonaws.com`, eventName, 'AwsApiCall'),
    userAgent: 'aws-cli/2.31.0',
    requestParameters: {},
    responseElements: null,
    ...record,
  })
}

/** A whole "AWS Console Sign In via CloudTrail" event around the fields that matter. */
export function consoleLogin(record: JsonObject = {}): JsonObject {
  return envelope('aws.signin', 'AWS Console Sign In via CloudTrail', {
    ...recordOf('signin.amazonaws.com', 'ConsoleLogin', 'AwsConsoleSignIn'),
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: { MobileVersion: 'No', MFAUsed: 'Yes' },
    ...record,
  })
}

/** A sign-in that was refused, as CloudTrail records it: with an `errorMessage` and no `errorCode`. */
export function refusedLogin(record: JsonObject = {}): JsonObject {
  return consoleLogin({
    errorMessage: 'Failed authentication',
    responseElements: { ConsoleLogin: 'Failure' },
    additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
    ...record,
  })
}

/** A whole "AWS Service Event via CloudTrail" event: something that AWS did by itself. */
export function cloudtrailServiceEvent(action: string, record: JsonObject = {}): JsonObject {
  const [service = '', eventName = ''] = action.split(':')
  return envelope(`aws.${service}`, 'AWS Service Event via CloudTrail', {
    ...recordOf(`${service}.amazonaws.com`, eventName, 'AwsServiceEvent'),
    userIdentity: { accountId: account, invokedBy: `${service}.amazonaws.com` },
    sourceIPAddress: `${service}.amazonaws.com`,
    userAgent: `${service}.amazonaws.com`,
    requestParameters: null,
    responseElements: null,
    serviceEventDetails: {},
    ...record,
  })
}

/** A whole event that a service sends to EventBridge by itself. */
export function serviceEvent(source: string, detailType: string, detail: object, resources: readonly string[] = []) {
  const read: JsonObject = JSON.parse(JSON.stringify(detail))
  return { ...envelope(source, detailType, read), resources, detail: read }
}

/** @param build makes the event of a moment: `(eventTime) => apiCall('...', { eventTime })` */
export function inARow<Event>(
  count: number,
  secondsApart: number,
  build: (eventTime: string, index: number) => Event,
): readonly Event[] {
  const start = Date.parse('2026-11-21T14:00:00Z')
  return Array.from({ length: count }, (_, i) => {
    const time = new Date(start + i * secondsApart * 1000).toISOString()
    return build(time.replace('.000Z', 'Z'), i)
  })
}

/** The payload with which CloudWatch Logs sends `lines` of a log group. */
export function logLines(logGroup: string, lines: readonly string[]): { readonly awslogs: { readonly data: string } } {
  return logsPayload({
    messageType: 'DATA_MESSAGE',
    owner: account,
    logGroup,
    logStream: 'stream',
    subscriptionFilters: ['tocsin-dev'],
    logEvents: lines.map((message, i) => ({ id: idOf(message, i), timestamp: 1_795_269_600_000 + i, message })),
  })
}

/** Any value, packed as CloudWatch Logs packs its messages. */
export function logsPayload(message: unknown): { readonly awslogs: { readonly data: string } } {
  return { awslogs: { data: gzipSync(JSON.stringify(message)).toString('base64') } }
}

interface AlarmParts {
  readonly account?: string
  readonly time?: string
  readonly state?: object
  readonly previousState?: object
  readonly metrics?: readonly object[]
  readonly alarmRule?: string
  readonly description?: string
  readonly alarmContributor?: object
}

/** A whole "CloudWatch Alarm State Change" event. */
export function alarmChange(alarmName: string, value: string, parts: AlarmParts = {}): JsonObject {
  const { account: owner = account, time = '2026-11-21T14:00:00Z', state, previousState, ...rest } = parts
  const { metrics, alarmRule, description, ...others } = rest
  const detail = {
    alarmName,
    ...others,
    state: { value, reason: '', timestamp: time.replace('Z', '.000+0000'), ...state },
    previousState: {
      value: value === 'OK' ? 'ALARM' : 'OK',
      timestamp: '2026-11-21T12:00:00.000+0000',
      ...previousState,
    },
    configuration: { metrics, alarmRule, description },
  }
  const arn = `arn:aws:cloudwatch:us-east-1:${owner}:alarm:${alarmName}`
  return { ...serviceEvent('aws.cloudwatch', 'CloudWatch Alarm State Change', detail, [arn]), account: owner, time }
}

/** A whole "CloudWatch Alarm Contributor State Change" event: those have no state before. */
export function seriesChange(alarmName: string, value: string, parts: AlarmParts = {}): JsonObject {
  const alarmContributor = { id: '6d442278dba546f6', attributes: { TableName: 'orders' } }
  const { detail, ...event } = alarmChange(alarmName, value, { alarmContributor, ...parts })
  const { previousState: _, ...series } = Object(detail)
  return { ...event, 'detail-type': 'CloudWatch Alarm Contributor State Change', detail: series }
}

/** A whole "EC2 Instance State-change Notification" event. */
export function stateChange(
  state: string,
  time = '2026-11-21T14:00:00Z',
  instanceId = 'i-1234567890abcdef0',
): JsonObject {
  return {
    ...envelope('aws.ec2', 'EC2 Instance State-change Notification', { 'instance-id': instanceId, state }),
    id: idOf(`${state} ${time} ${instanceId}`, 0),
    time,
    resources: [`arn:aws:ec2:us-east-1:${account}:instance/${instanceId}`],
  }
}

/** A whole "Config Rules Compliance Change" event. */
export function complianceChange(from: string | undefined, to: string, detail: JsonObject = {}): JsonObject {
  return envelope('aws.config', 'Config Rules Compliance Change', {
    resourceId: 'amzn-s3-demo-bucket',
    resourceType: 'AWS::S3::Bucket',
    awsRegion: 'us-east-1',
    awsAccountId: account,
    configRuleName: 's3-bucket-versioning-enabled',
    configRuleARN: `arn:aws:config:us-east-1:${account}:config-rule/config-rule-abcdef`,
    recordVersion: '1.0',
    messageType: 'ComplianceChangeNotification',
    newEvaluationResult: { complianceType: to, resultRecordedTime: '2026-11-21T14:00:00.000Z' },
    ...(from !== undefined && { oldEvaluationResult: { complianceType: from } }),
    notificationCreationTime: '2026-11-21T14:00:01.000Z',
    ...detail,
  })
}

function recordOf(eventSource: string, eventName: string, eventType: string): JsonObject {
  return {
    eventVersion: '1.11',
    userIdentity: alice,
    eventTime: '2026-11-21T14:00:00Z',
    eventSource,
    eventName,
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.10',
    readOnly: false,
    eventType,
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: eventSource },
  }
}

function envelope(source: string, detailType: string, record: JsonObject): JsonObject {
  const content = JSON.stringify(record)
  const ids = 'eventVersion' in record ? { requestID: idOf(content, 1), eventID: idOf(content, 2) } : {}
  const detail = { ...ids, ...record }
  return {
    version: '0',
    id: idOf(JSON.stringify(detail), 0),
    'detail-type': detailType,
    source,
    account,
    time: '2026-11-21T14:00:00Z',
    region: 'us-east-1',
    resources: [],
    detail,
  }
}

/** A UUID that is always the same for the same content. */
function idOf(content: string, salt: number): string {
  const hex = createHash('sha256').update(`${salt} ${content}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
