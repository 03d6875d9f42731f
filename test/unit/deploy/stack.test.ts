import { describe, expect, test } from 'vitest'
import { maxPatternLength } from '../../../deploy/merge-patterns.ts'
import { checkParameter, checkStageAndRegion, checkWritten } from '../../../deploy/parameters.ts'
import { ruleResources, rulesOnOtherBus } from '../../../deploy/rules.ts'
import { generateResources } from '../../../deploy/stack.ts'
import { fromDocument } from '../../../detections/from-document.ts'
import { detections } from '../../../detections/index.ts'
import { ownRoles } from '../../../shared/core/own-roles.ts'
import { routeNames, routes, scheduledNames } from '../../../shared/lambda/routes.ts'

describe('parameters', () => {
  test.each([
    ['alertEmial=a@example.com', 'there is no parameter "alertEmial"; did you mean "alertEmail"?'],
    ['alertEmail=', '"alertEmail" is blank; give it a value, or leave the parameter out'],
    ['alertEmail=  ', '"alertEmail" is blank'],
    ['alertEmail', '"alertEmail" is blank'],
  ])('--param="%s" is refused', (option, message) => {
    expect(() => checkWritten([option])).toThrow(message)
  })

  test('the same one twice is refused, several are not', () => {
    expect(() => checkWritten(['alertEmail=a@example.com', 'logLevel=WARN'])).not.toThrow()
    expect(() => checkWritten(['alertEmail=a@example.com', 'alertEmail=b@example.com'])).toThrow(
      '--param="alertEmail=b@example.com": "alertEmail" is there twice; give it one value',
    )
  })

  test.each([
    ['alertEmail', 'ops@example.com', true],
    ['alertEmail', 'ops', false],
    ['alertEmail', 'a@example.com, b@example.com', false],
    ['alertEmailSeverity', 'low', true],
    ['alertEmailSeverity', 'critical', false],
    ['alertSms', '+15550100', true],
    ['alertSms', '0155', false],
    ['timeZone', 'Asia/Seoul', true],
    ['timeZone', 'Seoul', false],
    ['logLevel', 'DEBUG', true],
    ['logLevel', 'debug', false],
    ['logLevel', 7, false],
  ] as const)('%s %s: %s', (name, value, valid) => {
    if (valid) expect(checkParameter(name, value)).toBe(value)
    else expect(() => checkParameter(name, value)).toThrow(`The parameter ${name} is "${value}"; it must look like`)
  })

  test.each([
    ['prod', 'us-east-1', true],
    ['Prod', 'us-east-1', false],
    ['p'.repeat(21), 'us-east-1', false],
    ['prod', 'us-gov-west-1', true],
    ['prod', 'us east 1', false],
  ])('stage %s in %s: %s', (stage, region, valid) => {
    const check = () => checkStageAndRegion(stage, region)
    if (valid) expect(check).not.toThrow()
    else expect(check).toThrow(/The (stage|region) is /)
  })
})

describe('what the configuration makes of the stack', () => {
  test('a digest is missed by how often it comes, and not at all where none is wanted', () => {
    const missed = (digest: 'daily' | 'weekly' | 'off') =>
      generateResources({ digest }, 'tocsin-dev')['DigestMissedAlarm']?.Properties
    expect(missed('daily')).toMatchObject({ Period: 3600, EvaluationPeriods: 27, DatapointsToAlarm: 27 })
    // No more than CloudWatch looks back.
    expect(missed('weekly')).toMatchObject({ Period: 3600, EvaluationPeriods: 168, DatapointsToAlarm: 168 })
    expect(missed('off')).toBeUndefined()
  })

  test('a log group gets its filter, and the permission to invoke the function comes first', () => {
    const resources = generateResources({ logs: [{ logGroup: '/app', filterPattern: '?ERROR' }] }, 'tocsin-dev')
    const ids = Object.keys(resources).filter((id) => /^LogSubscription[\da-f]{10}/.test(id))
    const [permission = '', filter = ''] = ids
    expect(ids).toEqual([`${filter}Permission`, filter])
    expect(resources[filter]).toMatchObject({
      Type: 'AWS::Logs::SubscriptionFilter',
      DependsOn: permission,
      Properties: { LogGroupName: '/app', FilterPattern: '?ERROR' },
    })
    expect(resources[permission]).toMatchObject({
      Properties: {
        Principal: 'logs.amazonaws.com',
        SourceArn: {
          'Fn::Sub': `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/app:*`,
        },
      },
    })
  })

  test('a function is never fed its own log lines', () => {
    const own = { logGroup: '/aws/lambda/tocsin-dev-logSubscription', filterPattern: '' }
    expect(() => generateResources({ logs: [own] }, 'tocsin-dev')).toThrow(/logs\[0\]: .* would loop for ever/)
    expect(() => generateResources({ logs: [own] }, 'tocsin-prod')).toThrow(/logs\[0\]/)
  })

  test('a log group is subscribed once, and another before it changes nothing of it', () => {
    const group = (logGroup: string) => ({ logGroup, filterPattern: '' })
    const logs = (...groups: readonly string[]) => generateResources({ logs: groups.map(group) }, 'tocsin-dev')
    expect(() => logs('/app', '/app')).toThrow('logs[1]: "/app" is there twice; delete one')
    expect(Object.keys(logs('/other', '/app'))).toEqual(expect.arrayContaining(Object.keys(logs('/app'))))
  })

  test('what only disabled detections want is not let through', () => {
    const pattern = (disabled: readonly string[]) =>
      JSON.stringify(generateResources({ disabled }, 'tocsin-dev')['Ec2StateChangeRule1'])
    expect(pattern([])).toContain('"running"')
    expect(pattern(['compute/ec2-instance-running'])).not.toContain('"running"')
    const all = detections.map(({ id }) => id)
    expect(
      Object.values(generateResources({ disabled: all }, 'x')).filter(({ Type }) => Type === 'AWS::Events::Rule'),
    ).toEqual([])
  })
})

test('rules name the roles of the functions by their ARNs, as long as these may be', () => {
  const longest = `arn:aws-us-gov:iam::111122223333:role/${'r'.repeat(64)}`
  const naming = Object.values(generateResources({}, 'tocsin-prod'))
    .filter(({ Type }) => Type === 'AWS::Events::Rule')
    .map(({ Properties }) => JSON.stringify(Reflect.get(Properties, 'EventPattern')))
    .filter((text) => text.includes('Role","Arn"'))
  // Of the functions apiCall and watch.
  expect(naming.length).toBeGreaterThanOrEqual(2)
  for (const text of naming) {
    expect(text).not.toContain(ownRoles)
    const deployed = text.replace(/\{"Fn::GetAtt":\["(\w+)Role","Arn"\]\}/g, JSON.stringify(longest))
    expect(deployed.split(longest)).toHaveLength(1 + routeNames.length + scheduledNames.length)
    expect(deployed.length).toBeLessThanOrEqual(maxPatternLength)
  }
})

test('another bus lets through what documents on events of services ask for, and nothing else', () => {
  const document = {
    id: 'custom/orders',
    on: 'service-event',
    severity: 'low',
    falsePositives: [],
    references: [],
  } as const
  const own = fromDocument({ ...document, pattern: { source: ['com.example.orders'] } })
  const rules = rulesOnOtherBus([...detections, own], routes.serviceEvent)
  expect(rules.map(({ pattern }) => pattern)).toEqual([{ source: ['com.example.orders'] }])
  expect(rulesOnOtherBus([own], routes.apiCall)).toEqual([])
  const resources = ruleResources('serviceEvent', 'tocsin-prod', rules, {
    name: 'aws.partner/example.com/1',
    number: 1,
  })
  expect(resources).toMatchObject({
    ServiceEventOnBus1Rule1: { Properties: { EventBusName: 'aws.partner/example.com/1' } },
    ServiceEventOnBus1RulesPermission: {
      Properties: {
        SourceArn: {
          'Fn::Sub': `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:rule/aws.partner/example.com/1/tocsin-prod-serviceEvent-*`,
        },
      },
    },
  })
})
