import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Envelope } from '../../../../shared/core/envelope.ts'
import { type EventOf, isOfKind, type Kind } from '../../../../shared/core/event.ts'
import { isJsonObject, type JsonObject } from '../../../../shared/core/json.ts'
import { sources } from '../../../../shared/sources/index.ts'
import { unwrapEventBridge } from '../../../../shared/transports/eventbridge.ts'
import { unwrapLogs } from '../../../../shared/transports/logs.ts'
import { json, mutatedSample } from '../../../arbitraries.ts'
import { apiCall, complianceChange, consoleLogin, logLines, sample } from '../../../events.ts'

const context = { accountName: (id: string) => (id === '111122223333' ? 'Production' : undefined) }
const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }

function parse<K extends Kind>(kind: K, envelope: unknown): EventOf<K> {
  const { envelopes } = unwrapEventBridge(envelope, invokedIn)
  const event = sources[kind].read(envelopes[0] ?? { source: '', 'detail-type': '', detail: {} }, context).event
  if (!isOfKind(event, kind)) throw new Error(`is ${event.kind}`)
  return event
}

function withDetail(envelope: unknown, change: JsonObject): object {
  const whole = isJsonObject(envelope) ? envelope : {}
  return { ...whole, detail: { ...Object(whole['detail']), ...change } }
}

describe('ec2-state-change', () => {
  test('reads the state', () => {
    expect(parse('ec2-state-change', sample('ec2/stopped.json'))).toMatchObject({
      instanceId: 'i-1234567890abcdef0',
      state: 'stopped',
      account: { id: '123456789012', name: '123456789012' },
      region: 'us-east-1',
      partition: 'aws',
      time: new Date('2021-11-11T21:29:54Z'),
      resources: [{ type: 'AWS::EC2::Instance', name: 'i-1234567890abcdef0' }],
      unreadable: [],
    })
  })

  test('takes the instance from the resources where the detail lacks it, and says what it could not read', () => {
    const event = parse('ec2-state-change', withDetail(sample('ec2/stopped.json'), { 'instance-id': 7 }))
    expect(event).toMatchObject({ instanceId: 'i-1234567890abcdef0', unreadable: ['detail.instance-id'] })
  })
})

describe('CloudTrail records', () => {
  test('an API call', () => {
    expect(parse('api-call', sample('api-call/attach-user-policy-administrator.json'))).toMatchObject({
      actor: { kind: 'iam-user', name: 'alice' },
      action: { service: 'iam', name: 'AttachUserPolicy', readOnly: false },
      outcome: { kind: 'success' },
      network: { kind: 'ip', address: '203.0.113.10' },
      resources: [
        { type: 'AWS::IAM::User', name: 'malicious-iam-user' },
        { type: 'AWS::IAM::Policy', name: 'AdministratorAccess', arn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      ],
      unreadable: [],
    })
  })

  test.each([
    [{}, { kind: 'success' }],
    [
      { errorCode: 'AccessDenied', errorMessage: 'no' },
      { kind: 'failure', code: 'AccessDenied', message: 'no' },
    ],
    [{ errorMessage: 'no' }, { kind: 'failure', code: undefined, message: 'no' }],
    [{ errorCode: 'Client.DryRunOperation' }, { kind: 'dry-run' }],
  ])('the outcome of %j', (record, outcome) => {
    expect(parse('api-call', apiCall('ec2:RunInstances', record)).outcome).toEqual(outcome)
  })

  test('a refused sign-in has no errorCode', () => {
    const event = parse('console-login', sample('console-login/iam-user-refused.json'))
    expect(event.outcome).toEqual({ kind: 'failure', code: undefined, message: 'Failed authentication' })
    const bare = consoleLogin({ responseElements: { ConsoleLogin: 'Failure' } })
    expect(parse('console-login', bare).outcome.kind).toBe('failure')
  })

  test.each([
    ['203.0.113.10', { kind: 'ip', address: '203.0.113.10' }],
    ['2001:db8::1', { kind: 'ip', address: '2001:db8::1' }],
    ['cloudformation.amazonaws.com', { kind: 'aws-service', service: 'cloudformation.amazonaws.com' }],
    ['AWS Internal', { kind: 'aws-service', service: 'AWS Internal' }],
    ['AWS Internal/5', { kind: 'aws-service' }],
    [null, { kind: 'unknown' }],
  ])('the network of %s', (sourceIPAddress, network) => {
    expect(parse('api-call', apiCall('s3:CreateBucket', { sourceIPAddress })).network).toMatchObject(network)
  })

  test('instances, and parameters of newer calls that begin with a capital', () => {
    const stop = parse('api-call', sample('api-call/stop-instances.json'))
    expect(stop.resources.map(({ name }) => name)).toEqual(['i-EXAMPLE56126103cb', 'i-EXAMPLEaff4840c22'])
    const modify = parse('api-call', sample('api-call/modify-security-group-rules-ssh-from-anywhere.json'))
    expect(modify.resources).toEqual([
      { type: 'AWS::EC2::SecurityGroup', name: 'sg-0123456789abcdef0', arn: undefined },
    ])
  })

  test('the same record is the same event by EventBridge and by a log group', () => {
    const viaEventBridge = parse('api-call', sample('api-call/stop-logging.json'))
    const [record] = unwrapLogs(sample('logs/cloudtrail-records.json'), {
      ...invokedIn,
      trailLogGroups: new Set(['CloudTrail/logs']),
    }).envelopes
    const viaLogs = parse('api-call', record)
    expect({ ...viaLogs, key: undefined }).toEqual({ ...viaEventBridge, key: undefined })
    expect(viaLogs.key).toBe(viaEventBridge.key)
  })

  test('odd fields are left out one by one', () => {
    const event = parse('api-call', {
      ...apiCall('iam:CreateUser', {
        userAgent: 5,
        requestParameters: 'text',
        userIdentity: { type: 'Root', arn: [] },
      }),
      account: {},
    })
    expect(event.actor.kind).toBe('root')
    expect(event.request).toEqual({})
    expect(event.withheld).toEqual({ all: true, bytes: undefined, paths: [], missing: [], hidesResource: true })
    expect([...event.unreadable].sort()).toEqual(['account', 'detail.userAgent', 'detail.userIdentity.arn'])
  })

  test.each([
    ['cn-north-1', 'aws-cn', 'https://cn-north-1.console.amazonaws.cn/'],
    ['us-gov-west-1', 'aws-us-gov', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
    ['eu-central-1', 'aws', 'https://eu-central-1.console.aws.amazon.com/'],
    ['us-iso-east-1', 'aws-iso', undefined],
  ])('links into the console of %s', (awsRegion, partition, start) => {
    const [envelope] = unwrapEventBridge(apiCall('iam:CreateUser', { awsRegion }), invokedIn).envelopes
    const { event, describe } = sources['api-call'].read(
      envelope ?? { source: '', 'detail-type': '', detail: {} },
      context,
    )
    expect(event.partition).toBe(partition)
    expect(describe().links.length > 0).toBe(start !== undefined)
    for (const { url } of describe().links) expect(url.startsWith(start ?? '-')).toBe(true)
  })
})

describe('config-compliance', () => {
  test('names a resource of IAM by its ID where it is not sure which one is meant', () => {
    const annotation =
      'arn:aws:iam::111122223333:user/bob is no administrator, arn:aws:iam::111122223333:user/carol is.'
    const event = parse(
      'config-compliance',
      complianceChange('COMPLIANT', 'NON_COMPLIANT', {
        resourceType: 'AWS::IAM::User',
        resourceId: 'AIDACKCEVSQ6C2EXAMPLE',
        newEvaluationResult: { complianceType: 'NON_COMPLIANT', annotation },
      }),
    )
    expect(event.resource.name).toBe('AIDACKCEVSQ6C2EXAMPLE')
  })

  test('a first evaluation has no result before it', () => {
    const event = parse('config-compliance', sample('config/first-evaluation-noncompliant.json'))
    expect(event).toMatchObject({
      rule: 'cloudwatch-log-group-encrypted-conformance-pack-6cruwvtg2',
      resource: { type: 'AWS::Logs::LogGroup', name: '/aws/lambda/orders' },
      result: { compliance: 'NON_COMPLIANT', annotation: 'This log group is not encrypted.' },
      previous: undefined,
    })
  })

  test('the key is of the fact, not of the delivery', () => {
    const first = parse('config-compliance', complianceChange('COMPLIANT', 'NON_COMPLIANT'))
    const again = parse('config-compliance', { ...complianceChange('COMPLIANT', 'NON_COMPLIANT'), id: 'another' })
    const other = parse('config-compliance', complianceChange('COMPLIANT', 'NON_COMPLIANT', { resourceId: 'x' }))
    expect(again.key).toBe(first.key)
    expect(other.key).not.toBe(first.key)
  })
})

test('an event without an ID has a key of its whole content, however deeply it is nested', () => {
  const nested = (depth: number, end: string): unknown =>
    JSON.parse(`${'{"a":'.repeat(depth)}${end}${'}'.repeat(depth)}`)
  const keyOf = (requestParameters: unknown) =>
    parse('api-call', withDetail(apiCall('iam:CreateUser'), Object({ eventID: null, requestParameters }))).key
  expect(keyOf(nested(50, '1'))).toBe(keyOf(nested(50, '1')))
  expect(keyOf(nested(50, '1'))).not.toBe(keyOf(nested(50, '2')))
  expect(keyOf(nested(20_000, '1'))).toBe(keyOf(nested(20_000, '1')))
})

test('a log line', () => {
  const [envelope] = unwrapLogs(
    logLines('/aws/lambda/orders', ['{"level":"ERROR","message":"gone"}\n']),
    invokedIn,
  ).envelopes
  expect(parse('log-line', envelope)).toMatchObject({
    logGroup: '/aws/lambda/orders',
    logStream: 'stream',
    text: '{"level":"ERROR","message":"gone"}',
    message: 'gone',
    level: 'error',
    fields: { level: 'ERROR', message: 'gone' },
    time: new Date(1_795_269_600_000),
  })
})

describe('never throws', () => {
  const readAll = (envelope: Envelope): void => {
    for (const source of Object.values(sources)) source.read(envelope, context).describe()
  }

  test('for any detail', () => {
    fc.assert(
      fc.property(json, json, (detail, rest) => {
        const body = isJsonObject(detail) ? detail : { detail }
        readAll({ ...(isJsonObject(rest) ? rest : {}), source: 's', 'detail-type': 't', detail: body } as Envelope)
      }),
    )
  })

  test('for real events with odd places', () => {
    fc.assert(
      fc.property(mutatedSample, (payload) => {
        const trailLogGroups = new Set(['CloudTrail/logs'])
        for (const unwrap of [unwrapEventBridge, unwrapLogs]) {
          unwrap(payload, { ...invokedIn, trailLogGroups }).envelopes.forEach(readAll)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['Boto3/1.34 karpenter.sh-1.0.0', 'a cluster controller'],
  ['elbv2.k8s.aws/v2.7.0 aws-sdk-go-v2/1.30', 'a cluster controller'],
  ['APN/1.0 HashiCorp/1.0 Terraform/1.9.0 aws-sdk-go-v2/1.30', 'Terraform'],
  ['aws-cli/2.31.0', 'the AWS CLI'],
])('a call with the user agent %s was made by %s', (userAgent, name) => {
  expect(parse('api-call', apiCall('ec2:DeleteVpc', { userAgent })).tool?.name).toBe(name)
})

test.each([
  ['s3:DeleteBucketPolicy', { bucketName: 'main' }, '/s3/buckets/main?region=us-east-1'],
  ['lambda:Invoke', { functionName: 'orders' }, '/lambda/home?region=us-east-1#/functions/orders'],
  ['ec2:DeleteVpc', { vpcId: 'vpc-0abc' }, '/vpcconsole/home?region=us-east-1#VpcDetails:VpcId=vpc-0abc'],
  [
    'rds:DeleteDBCluster',
    { dBClusterIdentifier: 'main' },
    '/rds/home?region=us-east-1#database:id=main;is-cluster=true',
  ],
  [
    'logs:DeleteLogGroup',
    { logGroupName: '/orders' },
    '/cloudwatch/home?region=us-east-1#logsV2:log-groups/log-group/$252Forders',
  ],
])('%s links to the page of its resource', (call, requestParameters, page) => {
  const { envelopes } = unwrapEventBridge(apiCall(call, { requestParameters }), invokedIn)
  const links = envelopes.flatMap((envelope) => sources['api-call'].read(envelope, context).describe().links)
  expect(links.map(({ url }) => url)).toContain(`https://us-east-1.console.aws.amazon.com${page}`)
})
