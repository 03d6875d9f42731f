import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generateResources } from '../../deploy/stack.ts'
import { topicSubscriptions } from '../../deploy/subscriptions.ts'
import { writtenResources } from '../../deploy/written-resources.ts'
import { detections } from '../../detections/index.ts'
import { blindingCalls } from '../../detections/requests/audit-trail/blinding-calls.ts'
import { namedRules } from '../../local/rule-set.ts'
import type { JsonObject } from '../../shared/core/json.ts'
import { type Severity, severities } from '../../shared/core/severity.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { leftOut } from '../blinding-left-out.ts'
import { blindingRecords, keyArn, readLogGroup } from '../blinding-records.ts'
import { apiCall, session } from '../events.ts'

/** What serverless.yml and the framework make beside the files of deploy/. */
const byFramework = {
  Stack: 'AWS::CloudFormation::Stack',
  ServerlessDeploymentBucket: 'AWS::S3::Bucket',
  ServerlessDeploymentBucketPolicy: 'AWS::S3::BucketPolicy',
  ApiCallLambdaFunction: 'AWS::Lambda::Function',
  ApiCallLogGroup: 'AWS::Logs::LogGroup',
}

/** All but the reading calls of these services, in botocore 1.44.8. */
const mutatingCalls: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('../fixtures/mutating-calls.json', import.meta.url), 'utf8'),
)

const config = { logs: [{ logGroup: readLogGroup, filterPattern: '', cloudTrail: true }] }
const template: Readonly<Record<string, string>> = {
  ...byFramework,
  ...Object.fromEntries(
    [
      writtenResources('tocsin-prod'),
      generateResources(config, 'tocsin-prod'),
      topicSubscriptions({ emails: [{ address: 'ops@example.com' }], sms: [{ number: '+15550100' }] }),
    ]
      .flatMap((resources) => Object.entries(resources))
      .map(([id, { Type }]) => [id, Type]),
  ),
}

const records = blindingRecords()
const deployer = 'arn:aws:iam::111122223333:role/Deploy'
const match = createMatcher(detections)
const rules = namedRules(detections)

function alertsOn(event: JsonObject) {
  const deps = {
    match,
    accountName: () => undefined,
    severityOf: () => undefined,
    deployedBy: [deployer],
    ownParts: [keyArn, readLogGroup],
  }
  const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: '', account: '' })
  // What root does is told as root's, too; what is new or many needs a memory.
  return envelopes
    .flatMap((envelope) => raiseAlerts(envelope, deps))
    .filter(({ firstSeen, detection: { window } }) => firstSeen === undefined && window.threshold === 1)
}

const rank = (severity: Severity): number => severities.indexOf(severity)

const claims: readonly JsonObject[] = [
  { userAgent: 'aws-cli/2.31.0' },
  { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.0' },
  { userAgent: 'cloudformation.amazonaws.com', sourceIPAddress: 'cloudformation.amazonaws.com' },
]
const throughCloudFormation = {
  ...session('Developer', 'mallory'),
  invokedBy: 'cloudformation.amazonaws.com',
}

describe('the table of blinding calls', () => {
  test('knows every kind of resource that the stack has', () => {
    const known = new Set(Object.values(blindingCalls).flatMap(({ types }) => types))
    const unknown = Object.entries(template).filter(([, type]) => !known.has(type))
    const sentences = unknown.map(
      ([id, type]) => `${id} is a ${type}: say in detections/requests/audit-trail/blinding/ which calls can blind it`,
    )
    expect(sentences).toEqual([])
  })

  test('names no kind of resource that the stack has not', () => {
    const types = new Set(Object.values(template))
    expect(Object.values(blindingCalls).flatMap((part) => part.types.filter((type) => !types.has(type)))).toEqual([])
  })

  test('is told by the detections that it names, and by no others', () => {
    const own = detections.filter(({ id }) => id.startsWith('audit-trail/own-')).map(({ id }) => id)
    // Whoever listens blinds nobody; what is written into the memory is a data event, of no call that changes a part.
    const others = ['audit-trail/own-alerts-subscribed', 'audit-trail/own-memory-written']
    const telling = own.filter((id) => !others.includes(id))
    expect(telling.sort()).toEqual(Object.keys(blindingCalls).sort())
  })

  test.each(Object.entries(blindingCalls))('%s: each call has a record to try it with', (_, { calls }) => {
    const tried = new Set(records.map(({ row }) => row.call))
    expect(calls.map(({ call }) => call).filter((call) => !tried.has(call))).toEqual([])
  })

  test('a call stands in it once', () => {
    const calls = Object.values(blindingCalls).flatMap((part) => part.calls.map(({ call }) => call))
    expect(calls.filter((call, i) => calls.indexOf(call) !== i)).toEqual([])
  })
})

describe('what was left out', () => {
  const table = Object.values(blindingCalls).flatMap(({ calls }) => calls.map(({ call }) => call))
  /** As CloudTrail names them, where it differs. */
  const inCloudTrail: Readonly<Record<string, string>> = {
    's3:PutPublicAccessBlock': 's3:PutBucketPublicAccessBlock',
    's3:DeletePublicAccessBlock': 's3:DeleteBucketPublicAccessBlock',
  }
  // A star behind a 2 stands for the date that Lambda appends.
  const isTold = (call: string) =>
    table.some((told) => (/[^2]\*$/.test(told) ? call.startsWith(told.slice(0, -1)) : told.replace('2*', '') === call))

  test.each(Object.entries(mutatingCalls))(
    '%s: of each call that changes something it is known why',
    (service, names) => {
      const undecided = names
        .map((name) => inCloudTrail[`${service}:${name}`] ?? `${service}:${name}`)
        .filter((call) => !isTold(call))
        .filter((call) => !leftOut[service]?.some(([calls]) => calls.test(call.slice(service.length + 1))))
      expect(
        undecided,
        'put it into detections/requests/audit-trail/blinding/, or say why not in test/blinding-left-out.ts',
      ).toEqual([])
    },
  )

  test('is no call of the table, and each reason is needed', () => {
    const unneeded = Object.entries(leftOut).flatMap(([service, reasons]) =>
      reasons
        .filter(([calls]) => !mutatingCalls[service]?.some((name) => calls.test(name)))
        .map(([calls]) => `${service} ${calls}`),
    )
    expect(unneeded).toEqual([])
  })

  test('names detections that are there', () => {
    const families = new Set(detections.map(({ id }) => id.split('/')[0]))
    const named = JSON.stringify(Object.values(leftOut)).match(/[\w-]+\/[\w-]+/g) ?? []
    const ids = new Set(detections.map(({ id }) => id))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((id) => families.has(id.split('/')[0]) && !ids.has(id))).toEqual([])
  })

  test('holds for the services of the whole table', () => {
    expect([...new Set(table.map((call) => call.split(':')[0]))].sort()).toEqual(Object.keys(mutatingCalls).sort())
  })
})

const name = 'main'
test.each(['cli', 'terraform'])(
  'who denies a function the right to publish is told of, with the user agent of %s',
  (tool) => {
    const file = new URL(`../cases/adversary/own-role-denied-as-${tool}.json`, import.meta.url)
    expect(alertsOn(JSON.parse(readFileSync(file, 'utf8')))).toMatchObject([
      {
        title: "role Developer (session mallory) wrote policy x of Tocsin's own role tocsin-prod-ApiCallRole-1A2B",
        severity: 'critical',
      },
    ])
  },
)

const management = { includeManagementEvents: true, readWriteType: 'All' }

/** What Tocsin's events come from: no part of the stack, and without it nothing is seen. */
describe.each<[call: string, requestParameters: JsonObject]>([
  ['cloudtrail:StopLogging', { name }],
  ['cloudtrail:DeleteTrail', { name }],
  ['cloudtrail:UpdateTrail', { name, isMultiRegionTrail: false }],
  ['cloudtrail:UpdateTrail', { name, includeGlobalServiceEvents: 'false' }],
  ['cloudtrail:PutEventSelectors', { trailName: name, eventSelectors: [] }],
  ['cloudtrail:PutEventSelectors', { trailName: name, eventSelectors: [{ ...management, readWriteType: 'ReadOnly' }] }],
  [
    'cloudtrail:PutEventSelectors',
    { trailName: name, eventSelectors: [{ ...management, excludeManagementEventSources: ['events.amazonaws.com'] }] },
  ],
  ['config:StopConfigurationRecorder', { configurationRecorderName: 'default' }],
  ['config:DeleteConfigurationRecorder', { configurationRecorderName: 'default' }],
  ['events:UpdateEventBus', { name: 'default', kmsKeyIdentifier: keyArn }],
  ['monitoring:AssociateDatasetKmsKey', { datasetIdentifier: 'default', kmsKeyArn: keyArn }],
])('the source %s %j', (call, requestParameters) => {
  test.each(claims)('is told as at least high, whatever tool is named: %j', (claim) => {
    const alerts = alertsOn(apiCall(call, { requestParameters, ...claim }))
    expect(alerts.map(({ severity }) => rank(severity) <= rank('high'))).toContain(true)
  })
})

describe.each(records.map((record) => [record.call, JSON.stringify(record.requestParameters), record] as const))(
  '%s %s',
  (_call, _parameters, record) => {
    test('is told once, as grave as it is, whoever does it and whatever tool they name', () => {
      for (const event of [
        ...claims.map((claim) => record.event(claim)),
        record.event({ userIdentity: throughCloudFormation }),
      ]) {
        const alerts = alertsOn(event)
        const told = alerts.map(({ title, detection: { id } }) => `${id}: ${title}`)
        expect(told, told.join('\n')).toEqual([expect.stringMatching(/^audit-trail\/own-/)])
        const [alert] = alerts
        expect(rank(alert?.severity ?? 'information'), alert?.title).toBeLessThanOrEqual(
          // What is medium is a step milder where a tool says that it works from a plan.
          rank(isWeakening(record) ? 'low' : 'high'),
        )
        expect(alert?.title).not.toMatch(/undefined|unknown/)
      }
    })

    test('by those who deploy Tocsin is at most low, and told all the same where it is done by hand', () => {
      const byHand = alertsOn(record.event({ userIdentity: session('Deploy', 'ci-42') }))
      expect(byHand.map(({ severity }) => rank(severity) >= rank('low'))).toEqual([true])
      const invokedBy = 'cloudformation.amazonaws.com'
      const deployed = alertsOn(record.event({ userIdentity: { ...session('Deploy', 'ci-42'), invokedBy } }))
      expect(deployed.every(({ severity }) => rank(severity) >= rank('low'))).toBe(true)
    })

    test('comes by two ways that share no rule and no function', () => {
      const { envelopes } = unwrapEventBridge(record.event(), { partition: 'aws', region: '', account: '' })
      const ways = rules.filter(({ letsThrough }) => envelopes.some(letsThrough)).map(({ name }) => name.split('-')[0])
      expect([...new Set(ways)].sort()).toEqual(['apiCall', 'watch'])
    })
  },
)

/** Calls that leave Tocsin seeing, and make the next act easier; the reason stands beside each. */
const weakening: Readonly<Record<string, string>> = {
  'iam:DeleteRolePermissionsBoundary': 'the role may do more, not less',
  'lambda:PutFunctionCodeSigningConfig': 'it refuses the next deployment, and leaves the code',
  'kms:DeleteAlias': 'the topic names its key by ID',
  'kms:UpdateAlias': 'the topic names its key by ID',
  'cloudformation:CreateChangeSet': 'nothing is changed until it is executed, which is high',
  'cloudformation:SetStackPolicy': 'it forbids the next deployment, and leaves what is there',
  'cloudformation:CancelUpdateStack': 'the stack stays as it was',
  'cloudformation:RollbackStack': 'the stack becomes as it was',
  'cloudformation:ContinueUpdateRollback': 'the stack becomes as it was',
  'dynamodb:UpdateContinuousBackups': 'no memory is lost by it',
  'dynamodb:UpdateTimeToLive': 'where it is stopped; what has ended counts as absent all the same',
  'logs:PutLogGroupDeletionProtection': 'the log group is still there',
  's3:PutBucketEncryption': 'the functions hold copies of their code',
  's3:PutBucketLifecycle': 'the functions hold copies of their code',
  's3:PutBucketVersioning': 'the functions hold copies of their code',
  'sns:SetTopicAttributes': 'for the delivery policy: it is about HTTP subscribers only',
}

function isWeakening({ row, requestParameters }: (typeof records)[number]): boolean {
  const attribute = requestParameters['attributeName']
  if (row.call === 'sns:SetTopicAttributes') return attribute === 'DeliveryPolicy'
  if (row.call === 'dynamodb:UpdateTimeToLive')
    return JSON.stringify(requestParameters['timeToLiveSpecification']).includes('"enabled":false')
  return Object.hasOwn(weakening, row.call.replace(/2?\*$/, ''))
}
