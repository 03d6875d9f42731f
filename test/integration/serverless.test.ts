import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { withOwnRoles } from '../../deploy/own-parts.ts'
import { deployedRules } from '../../deploy/rules.ts'
import { detections } from '../../detections/index.ts'
import { blindingCalls } from '../../detections/requests/audit-trail/blinding-calls.ts'
import { isJsonObject, type Json } from '../../shared/core/json.ts'
import { activeDetections } from '../../shared/lambda/active-detections.ts'
import { type Route, type RouteName, routeNames, routes, scheduledNames } from '../../shared/lambda/routes.ts'
import { markOf, readDeployedRules, ruleName } from '../../shared/self-watch/deployed-rules.ts'
import config from '../../tocsin.config.ts'
import { part } from '../long.ts'
import { copyProject, root, serverless } from '../project-copy.ts'

interface Resource {
  readonly Type: string
  // biome-ignore lint/suspicious/noExplicitAny: a template is read as it is written
  readonly Properties: any
}

let resources: Readonly<Record<string, Resource>> = {}

/** Without credentials, and without a home that could hold some. */
const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' }

const run = (...args: readonly string[]) => serverless(root, environment, args)

function ofType(type: string): readonly [id: string, Resource][] {
  return Object.entries(resources).filter(([, { Type }]) => Type === type)
}

function only(type: string): Resource {
  const [first, ...others] = ofType(type)
  expect(others).toEqual([])
  return first?.[1] ?? expect.fail(`there is no ${type}`)
}

const functionNames = [...routeNames, ...scheduledNames]

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const bothRoutes = [{ Ref: 'AlertsTopic' }, { Ref: 'WatchTopic' }]
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] })

describe('the packaged stack', () => {
  beforeAll(() => {
    const { status, stderr } = run(
      'package',
      '--param=alertEmail=ops@example.com',
      '--param=alertSms=+15550100',
      '--param=watchEmail=security@example.com',
      '--param=protected=true',
      '--param=concurrency=7',
    )
    expect(status, stderr).toBe(0)
    const template = readFileSync(resolve(root, '.serverless/cloudformation-template-update-stack.json'), 'utf8')
    resources = JSON.parse(template).Resources
  })

  test('has the functions of shared/lambda/routes.ts, on the current runtime', () => {
    const functions = ofType('AWS::Lambda::Function')
    expect(functions.map(([id]) => id).sort()).toEqual(
      functionNames.map((name) => `${capital(name)}LambdaFunction`).sort(),
    )
    for (const [id, { Properties }] of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
      const isRoute = routeNames.some((name) => id === `${capital(name)}LambdaFunction`)
      expect(Properties.ReservedConcurrentExecutions, id).toBe(isRoute ? 7 : undefined)
      expect(JSON.stringify(Properties.Environment)).not.toContain('Ref')
    }
  })

  test.each(functionNames)('%s has a role of its own, a log group with an end, and a dead-letter queue', (name) => {
    const id = `${capital(name)}LambdaFunction`
    const { Properties } = resources[id] ?? expect.fail(id)
    const group = resources[`${capital(name)}LogGroup`]?.Properties
    expect(group).toMatchObject({ LogGroupName: `/aws/lambda/${Properties.FunctionName}`, RetentionInDays: 30 })
    const roles = ofType('AWS::Lambda::Function').map(([, other]) => JSON.stringify(other.Properties.Role))
    expect(roles.filter((role) => role === JSON.stringify(Properties.Role))).toHaveLength(1)
    expect(Properties.Role).toEqual(arnOf(`${capital(name)}Role`))
    const configs = ofType('AWS::Lambda::EventInvokeConfig').map(([, config]) => config.Properties)
    expect(configs.filter(({ FunctionName }) => FunctionName.Ref === id)).toMatchObject([
      { DestinationConfig: { OnFailure: { Destination: arnOf('DeadLetterQueue') } } },
    ])
  })

  test('has no kind of resource of which nobody said which calls can blind it', () => {
    const known = Object.values(blindingCalls).flatMap(({ types }) => types)
    const unknown = Object.entries(resources).filter(([, { Type }]) => !known.includes(Type))
    expect(
      unknown.map(([id, { Type }]) => `${id} is a ${Type}: see detections/requests/audit-trail/blinding/`),
    ).toEqual([])
  })

  test("tells the functions that judge calls which KMS keys and roles are the stack's, and merges it into what they are", () => {
    const keys = ofType('AWS::KMS::Key').map(([id]) => arnOf(id))
    const roles = functionNames.map((name) => arnOf(`${capital(name)}Role`))
    for (const name of ['ApiCall', 'Watch', 'LogSubscription']) {
      const { Properties } = resources[`${name}LambdaFunction`] ?? expect.fail(name)
      expect(Properties.Environment.Variables.TOCSIN_KEYS).toEqual({ 'Fn::Join': [',', keys] })
      expect(Properties.Environment.Variables.TOCSIN_ROLES).toEqual({ 'Fn::Join': [',', roles] })
      expect(Properties.Environment.Variables.TOCSIN_TOPIC).toBe('tocsin-dev-alerts')
    }
  })

  /** IAM knows no resource for them. */
  const hasNoResource = ['events:ListRules', 'events:ListRuleNamesByTarget']

  test('no role may touch what it does not name', () => {
    const roles = ofType('AWS::IAM::Role')
    expect(roles).toHaveLength(functionNames.length + 1)
    for (const [, { Properties }] of roles) {
      expect(Properties.ManagedPolicyArns).toBeUndefined()
      const statements = Properties.Policies.flatMap(
        (policy: Resource['Properties']) => policy.PolicyDocument.Statement,
      )
      expect(statements.length).toBeGreaterThan(0)
      for (const { Action, Resource: resource } of statements) {
        const isOfNone = Action.every((action: string) => hasNoResource.includes(action))
        if (!isOfNone) expect(JSON.stringify(resource)).not.toMatch(/"\*"|:\*:|\*\*/)
        for (const action of Action) expect(action).toMatch(/^\w+:\w+\*?$/)
        expect(Action).not.toContain('*')
      }
    }
  })

  test.each(routeNames.filter((name) => (routes[name] as Route).trigger === 'eventbridge'))(
    'the rules of %s are made of the detections, and lose nothing',
    (name) => {
      const rules = ofType('AWS::Events::Rule').filter(([id]) => id.startsWith(`${capital(name)}Rule`))
      expect(
        rules.map(([, { Properties }]) => ({ pattern: Properties.EventPattern, state: Properties.State })),
      ).toEqual(
        deployedRules(activeDetections(detections, config), routes[name]).map(({ pattern, state }) => ({
          pattern: withOwnRoles(pattern),
          state,
        })),
      )
      const permission = resources[`${capital(name)}RulesPermission`]?.Properties
      expect(permission).toMatchObject({ Principal: 'events.amazonaws.com' })
      const [, allowed = 'none'] = /:rule\/(.+)\*$/.exec(permission.SourceArn['Fn::Sub']) ?? []
      for (const [, { Properties }] of rules) {
        expect(Properties.Name.startsWith(allowed), `${Properties.Name} ${allowed}`).toBe(true)
        expect(Properties.Targets).toMatchObject([
          { Arn: arnOf(`${capital(name)}LambdaFunction`), DeadLetterConfig: { Arn: arnOf('DeadLetterQueue') } },
        ])
      }
    },
  )

  test('the sweeper runs every minute, the digest every morning in the time zone, each by a role that may only that', () => {
    const schedules = ofType('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties)
    expect(schedules).toMatchObject([
      {
        ScheduleExpression: 'rate(1 minute)',
        Target: { Arn: arnOf('SweepLambdaFunction'), RoleArn: arnOf('SchedulerRole') },
      },
      { ScheduleExpression: 'cron(0 8 * * ? *)', ScheduleExpressionTimezone: 'UTC' },
    ])
    const [statement] = (resources['SchedulerRole'] ?? expect.fail('role')).Properties.Policies[0].PolicyDocument
      .Statement
    expect(statement.Resource).toEqual([arnOf('SweepLambdaFunction'), arnOf('DigestLambdaFunction')])
  })

  test.each([
    ['AlertsTopic', 'AlertsKey'],
    ['WatchTopic', 'WatchKey'],
  ])('%s is encrypted with a key of its own that lets CloudWatch in', (topic, key) => {
    expect(resources[topic]?.Properties.KmsMasterKeyId).toEqual({ Ref: key })
    const { EnableKeyRotation, KeyPolicy } = (resources[key] ?? expect.fail(key)).Properties
    expect(EnableKeyRotation).toBe(true)
    expect(KeyPolicy.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    )
    for (const name of functionNames) {
      const statements = resources[`${capital(name)}Role`]?.Properties.Policies[0].PolicyDocument.Statement
      expect(statements).toContainEqual(expect.objectContaining({ Action: ['sns:Publish'], Resource: bothRoutes }))
      expect(JSON.stringify(statements)).toContain(`"kms:GenerateDataKey*"],"Resource":[`)
      expect(JSON.stringify(statements)).toContain(JSON.stringify(arnOf(key)))
    }
  })

  test.each(['Alerts', 'Watch'])(
    'the topic %s refuses plain HTTP and other accounts, and takes alarms of this one',
    (topic) => {
      const { Statement } = (resources[`${topic}TopicPolicy`] ?? expect.fail(topic)).Properties.PolicyDocument
      expect(Statement).toMatchObject([
        { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' },
        { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Deny',
          Principal: '*',
          Condition: {
            StringNotEquals: { 'aws:PrincipalAccount': { Ref: 'AWS::AccountId' } },
            Bool: { 'aws:PrincipalIsAWSService': 'false' },
          },
        },
      ])
    },
  )

  test('the dead-letter queue is encrypted, takes from the rules of this stack alone, and is watched', () => {
    expect(only('AWS::SQS::Queue').Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 1209600,
    })
    const { Statement } = only('AWS::SQS::QueuePolicy').Properties.PolicyDocument
    expect(JSON.stringify(Statement[0])).toContain(':rule/tocsin-dev-*')
    expect(resources['DeadLettersArriveAlarm']?.Properties).toMatchObject({
      MetricName: 'NumberOfMessagesSent',
      Statistic: 'Sum',
    })
    expect(resources['DeadLettersLieAlarm']?.Properties).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
    })
  })

  /** What must happen is missed, what must not is told at once, or where it goes on. */
  const missed = ['SweepStandsStill', 'DigestMissed'].map((id) => `${id}Alarm`)
  const patient: Readonly<Record<string, object>> = {
    DeadLettersLieAlarm: { DatapointsToAlarm: 24 },
    MessagesPostponedAlarm: { DatapointsToAlarm: 3 },
    SweepsBusyAlarm: { Threshold: 4 },
  }

  test('every alarm tells both topics, at the first sign, however late it is counted, and takes silence for health', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm').filter(([id]) => !missed.includes(id))
    expect(alarms.length).toBeGreaterThan(routeNames.length)
    for (const [id, { Properties }] of alarms) {
      const { EvaluationPeriods, DatapointsToAlarm = EvaluationPeriods } = Properties
      expect({ ...Properties, DatapointsToAlarm }, id).toMatchObject({
        Threshold: id.endsWith('EventsLateAlarm') ? 1_200_000 : 1,
        DatapointsToAlarm: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
        AlarmActions: bothRoutes,
        ...patient[id],
      })
      expect(EvaluationPeriods, id).toBeGreaterThanOrEqual(3)
    }
  })

  test('no alarm lists more than one metric: each is paid for', () => {
    for (const [id, { Properties }] of ofType('AWS::CloudWatch::Alarm')) {
      expect(Properties.Metrics, id).toBeUndefined()
      expect(Properties.MetricName, id).toEqual(expect.any(String))
    }
  })

  test.each(missed)('%s takes silence for an end: what must be invoked or sent was not', (id) => {
    expect(resources[id]?.Properties).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      AlarmActions: bothRoutes,
    })
  })

  test('metrics of its own are counted for each stage', () => {
    const own = ofType('AWS::CloudWatch::Alarm').filter(([, { Properties }]) => Properties.Namespace === 'Tocsin')
    expect(own.map(([id]) => id).sort()).toEqual(
      ['DigestMissed', 'ForgedItems', 'MessagesPostponed', 'StateTable', 'SweepsBusy'].map((id) => `${id}Alarm`),
    )
    for (const [, { Properties }] of own) {
      expect(Properties.Dimensions).toEqual([{ Name: 'service', Value: 'tocsin-dev' }])
    }
  })

  test('the state table is paid by use, encrypted, recoverable, and forgets', () => {
    expect(only('AWS::DynamoDB::Table').Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      DeletionProtectionEnabled: true,
    })
  })

  test('the state table takes items of the functions, and mutes; nobody is locked out of deleting it', () => {
    const { Statement } = only('AWS::DynamoDB::Table').Properties.ResourcePolicy.PolicyDocument
    const functions = { 'aws:PrincipalArn': functionNames.map((name) => arnOf(`${capital(name)}Role`)) }
    expect(Statement).toMatchObject([
      {
        Effect: 'Deny',
        Principal: '*',
        Condition: { ArnNotEquals: functions, 'ForAnyValue:StringNotEquals': { 'dynamodb:LeadingKeys': ['mutes'] } },
      },
      { Effect: 'Deny', Principal: '*', Condition: { ArnNotEquals: functions } },
    ])
    const denied: readonly string[] = Statement.flatMap(({ Action }: { readonly Action: readonly string[] }) => Action)
    for (const action of denied)
      expect(action).toMatch(/^dynamodb:(PutItem|UpdateItem|DeleteItem|BatchWriteItem|PartiQL\w+)$/)
  })

  test('what holds data goes with the stack, as the README says', () => {
    for (const type of ['DynamoDB::Table', 'SNS::Topic', 'SQS::Queue', 'KMS::Key']) {
      for (const [id, resource] of ofType(`AWS::${type}`))
        expect(resource, id).toMatchObject({ DeletionPolicy: 'Delete' })
    }
  })

  test('those who were named are subscribed, and who gets only some alerts to the second topic too', () => {
    const subscribed = ofType('AWS::SNS::Subscription').map(([, { Properties }]) => [
      Properties.TopicArn.Ref,
      Properties.Endpoint,
    ])
    expect(subscribed).toEqual([
      ['AlertsTopic', 'ops@example.com'],
      ['WatchTopic', 'ops@example.com'],
      ['WatchTopic', 'security@example.com'],
      ['AlertsTopic', '+15550100'],
    ])
  })

  const roleArn = 'arn:aws:iam::111122223333:role/tocsin-dev'
  /** As CloudFormation hands it to EventBridge. */
  const withArns = (pattern: Json): Json =>
    JSON.parse(JSON.stringify(pattern), (_, value) => (isJsonObject(value) && 'Fn::GetAtt' in value ? roleArn : value))

  test('the sweeper alone knows the rules that were deployed, sees those that are there, and has a client for it', () => {
    const rules = ofType('AWS::Events::Rule').map(([, { Properties }]) => Properties)
    const marks = readDeployedRules(resources['SweepLambdaFunction']?.Properties.Environment.Variables.TOCSIN_RULES)
    expect(
      [...marks].flatMap(([name, all]) => all.map(({ pattern }, i) => [ruleName('tocsin-dev', name, i), pattern])),
    ).toEqual(rules.map(({ Name, EventPattern }) => [Name, markOf(withArns(EventPattern), [roleArn])]))
    for (const name of functionNames) {
      const seeing = JSON.stringify(resources[`${capital(name)}Role`]).includes('events:ListRules')
      const archive = unzipSync(readFileSync(resolve(root, `.serverless/${name}.zip`)))
      const isAsking = Object.values(archive).some((code) => Buffer.from(code).includes('ListTargetsByRule'))
      expect({ name, seeing, isAsking }).toEqual({ name, seeing: name === 'sweep', isAsking: name === 'sweep' })
    }
  })

  test.each(routeNames)('the bundle of %s holds its code and nothing else', (name) => {
    const archive = readFileSync(resolve(root, `.serverless/${name}.zip`))
    const bounds: Readonly<Record<string, number>> = {
      apiCall: 720_000,
      logSubscription: 780_000,
      serviceEvent: 520_000,
    }
    expect(archive.length).toBeLessThan(bounds[name] ?? 330_000)
    const files = unzipSync(archive)
    const file = `functions/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    const { 'functions/package.json': type, ...parts } = files
    expect(Buffer.from(type ?? []).toString()).toBe('{ "type": "commonjs" }\n')
    expect(Object.keys(parts)).toContain(`${file}.js`)
    expect(Object.keys(parts).filter((path) => !path.startsWith(`${file}.`))).toEqual([])
    const code = Object.values(parts)
      .map((part) => Buffer.from(part).toString())
      .join('\n')
    expect(code).not.toMatch(
      /credential-provider-sso|client-dynamodb|stratus-red-team|near miss|it was a dry run'|fast-check|fauxqs/,
    )
    expect(code.split('\n').length, 'minified').toBeLessThan(2500)
  })
})

test.each([
  ['--param=alertEmail=', /"alertEmail" is blank/],
  ['--param=timeZone=Mars/Olympus', /The parameter timeZone is "Mars\/Olympus"/],
])('%s stops before anything is packaged', (option, message) => {
  const { status, stdout, stderr } = run('package', option)
  expect(status).toBe(1)
  expect(stdout + stderr).toMatch(message)
})

test.each([
  [
    `{ disabled: ['identity/root-login'] }`,
    /disabled\[0\]: there is no detection or sequence "identity\/root-login"; did you mean "identity\/root-console-login"\?/,
  ],
  [
    `{ logs: [{ logGroup: '/aws/lambda/tocsin-dev-logSubscription', filterPattern: '' }] }`,
    /logs\[0\]: "\/aws\/lambda\/tocsin-dev-logSubscription" is the log group of a function that reads logs/,
  ],
])('the configuration %s stops before anything is packaged', (config, message) => {
  const copy = copyProject(`export default ${config}`)
  try {
    const { status, stdout, stderr } = serverless(copy.folder, environment, ['package'])
    expect(status).toBe(1)
    expect(stdout + stderr).toMatch(message)
  } finally {
    copy.delete()
  }
})

const invocations: readonly (readonly [name: RouteName, sample: string, title: string])[] = [
  ['ec2StateChange', 'ec2/stopped.json', 'EC2 instance i-1234567890abcdef0 stopped'],
  ['consoleLogin', 'console-login/root-without-mfa.json', 'Root signed in to the console without MFA'],
  ['apiCall', 'api-call/stop-logging.json', 'alice stopped the logging of trail'],
  ['logSubscription', 'logs/application-errors.json', 'ERROR in /aws/lambda/orders: payment failed'],
  ['watch', 'api-call/own-role-denied.json', "wrote policy x of Tocsin's own role"],
  ['configCompliance', 'config/no-longer-compliant.json', 'Config rule access-keys-rotated is violated by'],
]

/** A short run invokes one that an event reaches, and one that log lines do. */
test.each(part(invocations, 3, 0))(
  'invoke local %s prints the notification and the counts, offline and without credentials',
  (name, path, title) => {
    const { status, stdout, stderr } = run('invoke', 'local', '-f', name, '-p', `events/${path}`)
    expect(status, stderr).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Subject: \\[[A-Z]+\\] \\w+: .*${title.replace(/[/[\]()]/g, '.')}`, 'm'))
    expect(stdout).toMatch(/^SMS: \[/m)
    const result = JSON.parse(stdout.slice(stdout.indexOf('\n{\n')))
    expect(result).toMatchObject({ held: 0, malformed: 0, details: { malformed: [] } })
    expect(result.published).toBe(result.details.published.length)
    expect(result.published).toBeGreaterThan(0)
  },
)
