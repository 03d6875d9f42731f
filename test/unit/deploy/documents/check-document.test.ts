import { expect, test } from 'vitest'
import { checkDocument } from '../../../../deploy/documents/check-document.ts'

const right = {
  calls: '[dynamodb:DeleteTable]',
  severity: 'high',
  title: '"{{actor}} deleted {{detail.requestParameters.tableName}}"',
  why: 'It matters.',
  respond: '[Ask why.]',
}

function problemsOf(text: string): readonly string[] {
  const checked = checkDocument('custom/example', text)
  return checked.ok ? [] : checked.problems
}

/** One field a line, in the order of `right`; what is `undefined` is left out. */
function withFields(fields: Readonly<Record<string, string | undefined>>): string {
  const all = Object.entries({ ...right, ...fields }).filter(([, value]) => value !== undefined)
  return all.map(([key, value]) => `${key}: ${value}\n`).join('')
}

test('takes the least that a document must say', () => {
  expect(checkDocument('custom/example', withFields({}))).toEqual({
    ok: true,
    value: {
      document: {
        id: 'custom/example',
        on: 'api-call',
        calls: ['dynamodb:DeleteTable'],
        severity: 'high',
        title: '{{actor}} deleted {{detail.requestParameters.tableName}}',
        why: 'It matters.',
        respond: ['Ask why.'],
        falsePositives: [],
        references: [],
      },
      examples: { fires: [], silent: [] },
    },
  })
})

test.each<[Readonly<Record<string, string | undefined>>, string]>([
  [{ severity: 'hihg' }, '2: severity: must be one of critical, high, medium, low, information; did you mean "high"?'],
  [{ severity: 'x'.repeat(20) }, '2: severity: must be one of critical, high, medium, low, information'],
  [{ severity: undefined }, '1: severity: is missing'],
  [{ serverity: 'high' }, '6: serverity: there is no such key; did you mean "severity"?'],
  [{ id: 'x' }, '6: id: the ID follows from the name of the file; leave it out'],
  [{ calls: '[DeleteTable]' }, '1: calls[0]: must be "service:Name", like "iam:CreateUser"'],
  [
    { calls: '[cloudwatch:DeleteAlarms]' },
    '1: calls[0]: CloudTrail calls the service "monitoring": write "monitoring:DeleteAlarms"',
  ],
  [{ calls: '[iam.amazonaws.com:CreateUser]' }, '1: calls[0]: must be "service:Name", like "iam:CreateUser"'],
  [{ calls: 'iam:CreateUser' }, '1: calls: must be a list of calls, like [iam:CreateUser]'],
  [{ calls: undefined }, '1: calls is missing, or pattern with on'],
  [
    { calls: undefined, pattern: '{}' },
    '1: on is missing: the kind of event, one of alarm-state, api-call, cloudtrail-service-event, config-compliance, console-login, ec2-state-change, finding, health-event, insight, log-line, network-activity, service-event; or let pattern name a source',
  ],
  [
    { on: 'log-lines', calls: undefined, pattern: '{}' },
    '5: on: must be one of alarm-state, api-call, cloudtrail-service-event, config-compliance, console-login, ec2-state-change, finding, health-event, insight, log-line, network-activity, service-event; did you mean "log-line"?',
  ],
  [
    { on: 'service-event', calls: undefined, title: 'An order failed', pattern: '{detail-type: [Order Failed]}' },
    '6: pattern: must name the source, like { source: [com.example.orders] }: the rule would let every event through',
  ],
  [{ on: 'log-line' }, '6: on: must be api-call where there are calls'],
  [{ pattern: '{source: [aws.iam]}' }, '6: pattern: cannot stand beside calls; use record to narrow them'],
  [
    { record: '{requestParameters: {a: [{prefx: b}]}}' },
    '6: record.requestParameters.a[0]: "prefx" is no operator; use one of prefix, suffix, equals-ignore-case, wildcard, numeric, cidr, anything-but, exists',
  ],
  [{ record: '7' }, '6: record: must be an EventBridge pattern: fields, and lists of values'],
  [
    { calls: undefined, on: 'log-line', pattern: '{}', record: '{a: [1]}', title: 'x' },
    '7: record: narrows calls, and there are none; use pattern',
  ],
  [{ title: '"{{actor deleted"' }, '3: title: "{{actor deleted" is not closed with "}}"'],
  [{ title: '"{{detal.x}}"' }, '3: title: there is nothing at {{detal.x}}; did you mean "detail"?'],
  [
    { calls: undefined, on: 'log-line', pattern: '{}' },
    '2: title: {{actor}} is not known of events of the kind log-line',
  ],
  [{ why: '3' }, '4: why: must be a text'],
  [{ why: '""' }, '4: why: is empty'],
  [{ respond: '[]' }, '5: respond: is empty'],
  [{ respond: '\n  - Ask.\n  - do: x\n    rnu: y' }, '8: respond[1].rnu: there is no such key; did you mean "run"?'],
  [{ respond: '\n  - Ask.\n  - 7' }, '7: respond[1]: must be a text, or hold "do" and "run"'],
  [{ respond: '\n  - do: x\n    run: aws "x' }, '7: respond[0].run: a quote is not closed'],
  [
    { window: '{minutes: 10, distinct: "{{account}}"}' },
    '6: window.distinct: counts different values, and needs threshold: how many of them',
  ],
  [{ window: '{minutes: 0}' }, '6: window.minutes: must be 1 or more'],
  [{ window: '{threshold: 3}' }, '6: window.minutes: is missing'],
  [{ cis: '[4.10]' }, '6: cis[0]: must be in quotes, like "4.10"'],
  [{ references: '[http://example.com]' }, '6: references[0]: must be an address that begins with https://'],
  [{ outcome: 'sucess' }, '6: outcome: must be one of success, failure, any; did you mean "success"?'],
  [{ examples: '{fires: [{title: x}]}' }, '6: examples.fires[0]: needs one of event, events and call'],
  [{ title: '{{actor}} did it' }, '3: is no YAML: '],
  [{ why: 'x\nwhy: y' }, '5: is no YAML: Map keys must be unique'],
])('%j: %s', (fields, problem) => {
  expect(problemsOf(withFields(fields))).toEqual([expect.stringContaining(problem)])
})

test.each(['', '[]', '7', '# only a comment\n'])('%j holds no fields', (text) => {
  expect(problemsOf(text)).toEqual(['1: must hold fields, as severity and title; see README.md beside it'])
})

test('says all that is wrong at once, in the order of the lines', () => {
  const text = withFields({ calls: '[x]', severity: 'x'.repeat(9), title: '"{{x"', why: undefined, cis: '[4.5]' })
  expect(problemsOf(text).map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
    '1: calls[0]',
    '1: why',
    '2: severity',
    '3: title',
    '5: cis[0]',
  ])
})

test('refuses what no rule of EventBridge can hold', () => {
  const calls = `[${Array.from({ length: 300 }, (_, i) => `iam:Call${i}`)}]`
  expect(problemsOf(withFields({ calls }))).toEqual([
    expect.stringMatching(/^1: calls: makes a pattern of \d+ characters; EventBridge takes 2048$/),
  ])
})
