import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type CheckedDocument, checkDocument } from '../../../deploy/documents/check-document.ts'
import { readDocuments } from '../../../deploy/documents/read-documents.ts'
import { fromDocument } from '../../../detections/from-document.ts'
import type { JsonObject } from '../../../shared/core/json.ts'
import { createMatcher } from '../../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../../shared/transports/eventbridge.ts'
import { examplesOfDocument } from '../../documents.ts'
import { apiCall, serviceEvent } from '../../events.ts'
import { payloadsOf } from '../../examples.ts'
import { runPayloads } from '../../run.ts'

const fixtures = readDocuments(fileURLToPath(new URL('../../fixtures/documents', import.meta.url)))

test('the fixtures are right', () => {
  expect(fixtures.problems).toEqual([])
})

async function checkExamples(checked: CheckedDocument): Promise<void> {
  const { fires, silent } = examplesOfDocument(checked)
  for (const example of [...fires, ...silent]) {
    const { published } = await runPayloads(payloadsOf(example), [fromDocument(checked.document)])
    const titles = published.map(({ messages }) => JSON.parse(messages['sqs'] ?? '{}').title)
    expect(titles).toEqual('title' in example ? [example.title] : [])
  }
}

test.each(fixtures.documents.map((checked) => [checked.document.id, checked] as const))(
  '%s fires and stays silent as its examples say',
  async (_, checked) => checkExamples(checked),
)

function alertsOf(lines: string, event: JsonObject) {
  const checked = checkDocument('custom/example', `severity: low\nwhy: It matters.\n${lines}`)
  if (!checked.ok) return expect.fail(checked.problems.join('\n'))
  const detection = fromDocument(checked.value.document)
  const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: 'us-east-1', account: '111122223333' })
  const deps = { match: createMatcher([detection]), severityOf: () => undefined, accountName: () => 'Production' }
  return envelopes.flatMap((envelope) => raiseAlerts(envelope, deps))
}

const event = apiCall('iam:CreateUser', { requestParameters: { userName: "bob'; rm -rf /" } })

test('a value stays inside its word of a command', () => {
  const [alert] = alertsOf(
    `calls: [iam:CreateUser]
title: "{{actor}} in {{accountName}}, {{region}}"
respond: [{do: "Delete:", run: "aws iam delete-user --user-name {{detail.requestParameters.userName}}"}]`,
    event,
  )
  expect(alert?.title).toBe('alice in Production, us-east-1')
  expect(alert?.respond).toEqual([
    { do: 'Delete:', run: ['aws', 'iam', 'delete-user', '--user-name', "bob'; rm -rf /"] },
  ])
})

test('a value that begins with a dash is no option of a command', () => {
  const [alert] = alertsOf(
    'calls: [iam:CreateUser]\ntitle: x\nrespond: [{do: "Delete:", run: "aws x --name {{detail.requestParameters.userName}}"}]',
    apiCall('iam:CreateUser', { requestParameters: { userName: '--profile=x' } }),
  )
  expect(alert?.respond).toEqual([{ do: 'Delete:', run: ['aws', 'x', '--name=--profile=x'] }])
})

test('a command in which a value is missing is left out', () => {
  const [alert] = alertsOf(
    'calls: [iam:CreateUser]\ntitle: x\nrespond: [{do: "Delete:", run: "aws x {{detail.requestParameters.path}}"}]',
    event,
  )
  expect(alert?.respond).toEqual(['Delete.'])
})

test('groups, counts and remembers by what the document says', () => {
  const [alert] = alertsOf(
    `calls: [iam:CreateUser]
title: x
respond: [x]
groupBy: "{{account}}"
firstSeen: "{{detail.sourceIPAddress}}"
window: {minutes: 5, threshold: 3, distinct: "{{actor}}"}`,
    event,
  )
  expect(alert).toMatchObject({ group: '111122223333', firstSeen: ['203.0.113.10'], distinct: ['alice'] })
  expect(alert?.detection.window).toEqual({ minutes: 5, threshold: 3 })
})

test('calls that failed, and those of AWS itself, are noise unless the document wants them', () => {
  const failed = apiCall('iam:CreateUser', { errorCode: 'AccessDenied' })
  const byAws = apiCall('iam:CreateUser', { userIdentity: { type: 'AWSService', invokedBy: 'sso.amazonaws.com' } })
  const lines = 'calls: [iam:CreateUser]\ntitle: x\nrespond: [x]\n'
  expect([failed, byAws].map((each) => alertsOf(lines, each).length)).toEqual([0, 0])
  expect(alertsOf(`${lines}outcome: failure`, failed)).toHaveLength(1)
  expect(alertsOf(`${lines}byAws: true`, byAws)).toHaveLength(1)
})

test('the document that detections/custom/README.md shows is right, and so are its examples', async () => {
  const readme = readFileSync(new URL('../../../detections/custom/README.md', import.meta.url), 'utf8')
  const checked = checkDocument('custom/orders-table-deleted', readme.match(/```yaml\n(.*?)```/s)?.[1] ?? '')
  if (!checked.ok) return expect.fail(checked.problems.join('\n'))
  expect(checked.value.examples.fires).toHaveLength(1)
  await checkExamples(checked.value)
})

test('tells an event of whichever service in words of its own, where a document has none', () => {
  const order = { order: { id: 42, placedAt: '2026-11-21T14:00:00Z' }, reason: 'card declined', items: ['a', 'b'] }
  const [alert] = alertsOf('pattern: { source: [com.example.orders] }', {
    ...serviceEvent('com.example.orders', 'Order Failed', order),
  })
  expect(alert).toMatchObject({
    title: 'Order Failed from com.example.orders: reason card declined, order id 42, items a, b',
    description: {
      lines: ['items: a, b', 'order id: 42', 'order placedAt: 2026-11-21T14:00:00Z', 'reason: card declined'],
    },
  })
  const partner = serviceEvent('aws.partner/example.com/123/shop', 'Refund', {}, [
    'arn:aws:dynamodb:us-east-1:111122223333:table/orders',
  ])
  expect(alertsOf('pattern: { source: [{ prefix: aws.partner/example.com }] }', partner)[0]?.title).toBe(
    'Refund from example.com about orders',
  )
})

test('takes no two events of a program for the same that say different things, and counts what it leaves out', () => {
  const check = (message: string, rest: object = {}) =>
    serviceEvent('com.example.mon', 'Check Failed', {
      cluster: 'main',
      environment: 'prod',
      level: 'error',
      message,
      ...rest,
    })
  const document = 'pattern: { source: [com.example.mon] }'
  const [[one], [other], [again]] = [
    alertsOf(document, check('payments are down', { at: '2026-11-21T14:00:00Z' })),
    alertsOf(document, check('the database is on fire')),
    alertsOf(document, check('payments are down', { at: '2026-11-21T14:01:00Z' })),
  ]
  expect(one?.title).toBe(
    'Check Failed from com.example.mon: message payments are down, cluster main, environment prod',
  )
  expect(other?.group).not.toBe(one?.group)
  expect(again?.group).toBe(one?.group)
  const lists = serviceEvent('com.example.mon', 'Check Failed', {
    alerts: [{ name: 'a' }, { name: 'b' }],
    '': { x: 1 },
  })
  expect(alertsOf(document, lists)[0]?.description.lines).toEqual(['x: 1', 'alerts 1 name: a', 'alerts 2 name: b'])
})

test.each<[string, object, object, boolean]>([
  ['accounts', { accountId: '444455556666' }, { accountId: '777788889999' }, false],
  ['order numbers', { orderNumber: 4_000_000_001 }, { orderNumber: 4_000_000_002 }, false],
  ['names that begin with a date', { backup: '2026-11-21-a' }, { backup: '2026-11-21-b' }, false],
  ['due dates', { due: '2026-11-21' }, { due: '2026-11-22' }, false],
  ['seconds since 1970', { createdAt: 1_796_047_000 }, { createdAt: 1_796_047_060 }, true],
  [
    'milliseconds of a clock',
    { job: { last_seen: 1_796_047_000_123 } },
    { job: { last_seen: 1_796_047_060_123 } },
    true,
  ],
  ['timestamps', { timestamp: '1796047000.123' }, { timestamp: '1796047060.5' }, true],
])('%s: two events are the same where they differ in times alone', (_, one, other, areSame) => {
  const groups = [one, other].map(
    (detail) =>
      alertsOf('pattern: { source: [com.example.mon] }', serviceEvent('com.example.mon', 'Failed', { ...detail }))[0]
        ?.group,
  )
  expect(groups[0] === groups[1]).toBe(areSame)
})

test.each([
  [
    { message: 'Payment provider refused the card of the customer since it has expired, code 54', host: 'web-1' },
    'Order Failed from com.example.orders: message Payment provider refused the card of the customer..., host web-1',
  ],
  [{ a: { b: { c: { d: { e: { failed: [{ id: 1 }] } } } } } }, 'Order Failed from com.example.orders'],
])('a title holds how a long message begins, and no JSON', (detail, title) => {
  const event = serviceEvent('com.example.orders', 'Order Failed', detail)
  expect(alertsOf('pattern: { source: [com.example.orders] }', event)[0]?.title).toBe(title)
})

test('leaves out a command in which a value would be an option', () => {
  const text =
    'pattern: { source: [com.example.mon] }\nrespond: [{ do: "Delete it:", run: "kubectl delete pod {{detail.pod}}" }]'
  const respond = (pod: string) => alertsOf(text, serviceEvent('com.example.mon', 'T', { pod }))[0]?.respond
  expect([respond('--all'), respond('web-1')]).toEqual([
    ['Delete it.'],
    [{ do: 'Delete it:', run: ['kubectl', 'delete', 'pod', 'web-1'] }],
  ])
})

test('shows no secret of a program', () => {
  const event = serviceEvent('com.example.mon', 'T', {
    secret: { value: 'abcdefgh12' },
    credentials: { value: 'Tr0ub4dor' },
  })
  const [alert] = alertsOf('pattern: { source: [com.example.mon] }', event)
  expect(JSON.stringify([alert?.title, alert?.description])).not.toMatch(/abcdefgh12|Tr0ub4dor/)
})
