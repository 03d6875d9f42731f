import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { functionFor } from '../../local/functions.ts'
import { defineDetection } from '../../shared/core/detection.ts'
import type { Kind } from '../../shared/core/event.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { routes } from '../../shared/lambda/routes.ts'
import { redactEnvelope } from '../../shared/secrets/redact-fields.ts'
import {
  apiCall,
  cloudtrailServiceEvent,
  complianceChange,
  consoleLogin,
  logLines,
  logsPayload,
  refusedLogin,
  session,
  stateChange,
} from '../events.ts'
import { asSeen, interrupted } from '../interrupted-secrets.ts'
import { part } from '../long.ts'
import { type SecretText, secretTexts } from '../secrets.ts'
import { notingStore } from '../stores.ts'
import { createWorld } from '../world.ts'

/** Says all that it can: a detection whose author thought of no secrets. */
function tellingAll(on: Kind, threshold = 1) {
  const all = (event: unknown): string => {
    const texts: string[] = []
    JSON.stringify(event, (key, value) => {
      if (typeof value !== 'object') texts.push(`${key} ${String(value)}`)
      return value
    })
    return texts.reverse().join(' ')
  }
  return defineDetection({
    id: `identity/telling-${on}`,
    on,
    pattern: {},
    severity: 'high',
    title: (event, envelope) => `${all(event).slice(0, 2000)} ${all(envelope).slice(0, 2000)}`,
    groupBy: (event) => all(event),
    firstSeen: (event) => all(event),
    window: { minutes: 60, threshold, distinct: (event) => all(event) },
    why: 'It matters.',
    respond: (event) => [all(event), { do: all(event), run: ['aws', 'iam', all(event).slice(0, 900)] }],
    falsePositives: [],
    references: [],
    ...(on !== 'log-line' &&
      on !== 'ec2-state-change' &&
      on !== 'config-compliance' && { outcome: 'any', byAws: true }),
    ...(on === 'ec2-state-change' && { causedBy: { calls: ['ec2:StopInstances'] } }),
  })
}

const kinds: readonly Kind[] = [
  'api-call',
  'console-login',
  'cloudtrail-service-event',
  'config-compliance',
  'ec2-state-change',
  'log-line',
]

const detections = kinds.map((kind) => tellingAll(kind))

/** Events of each kind with a text of anybody's in each place where one can stand. */
const places: Readonly<Record<string, (text: string) => unknown>> = {
  'user agent': (text) => apiCall('iam:CreateUser', { userAgent: text }),
  'error message': (text) => apiCall('iam:CreateUser', { errorCode: 'AccessDenied', errorMessage: text }),
  'error code': (text) => apiCall('iam:CreateUser', { errorCode: text }),
  name: (text) => apiCall('iam:CreateUser', { requestParameters: { userName: text } }),
  'session name': (text) => apiCall('iam:CreateUser', { userIdentity: session('Deploy', text) }),
  tag: (text) => apiCall('ec2:CreateTags', { requestParameters: { tags: [{ key: 'note', value: text }] } }),
  'tag name': (text) => apiCall('ec2:CreateTags', { requestParameters: { tags: [{ key: text, value: 'x' }] } }),
  'tag by its name': (text) => apiCall('kms:TagResource', { requestParameters: { tags: { [text]: 'x' } } }),
  'name of a field in JSON': (text) => logLines('/app', [JSON.stringify({ level: 'error', [text]: 'x' })]),
  'file name': (text) => apiCall('s3:PutObject', { requestParameters: { key: `orders/${text}` } }),
  parameter: (text) => apiCall('ssm:SendCommand', { requestParameters: { parameters: { commands: [text] } } }),
  'parameter as JSON': (text) =>
    apiCall('s3:PutBucketPolicy', {
      requestParameters: { policy: JSON.stringify({ Version: '2012-10-17', Id: text }) },
    }),
  answer: (text) => apiCall('iam:CreateUser', { responseElements: { note: { text } } }),
  'source address': (text) => apiCall('iam:CreateUser', { sourceIPAddress: text }),
  'event ID': (text) => apiCall('iam:CreateUser', { eventID: text }),
  region: (text) => apiCall('iam:CreateUser', { awsRegion: text }),
  'sign-in': (text) => refusedLogin({ errorMessage: text, userAgent: text }),
  'switched role': (text) => consoleLogin({ eventName: 'ConsoleLogin', additionalEventData: { SwitchFrom: text } }),
  'service event': (text) => cloudtrailServiceEvent('kms:DeleteKey', { serviceEventDetails: { keyId: text } }),
  'annotation of a rule': (text) =>
    complianceChange('COMPLIANT', 'NON_COMPLIANT', {
      newEvaluationResult: { complianceType: 'NON_COMPLIANT', annotation: text },
    }),
  'name of a rule': (text) =>
    complianceChange('COMPLIANT', 'NON_COMPLIANT', { configRuleName: text, resourceId: text }),
  'instance that waits': (text) => ({
    ...stateChange('stopped'),
    resources: [text],
    'detail-type': 'EC2 Instance State-change Notification',
  }),
  'state of an instance': (text) => stateChange(text),
  'log line': (text) => logLines('/app', [text]),
  'log group': (text) => logLines(text, ['ERROR gone']),
  'log stream': (text) =>
    logsPayload({ messageType: 'DATA_MESSAGE', logGroup: '/app', logStream: text, logEvents: [{ message: 'ERROR' }] }),
  ...Object.fromEntries(
    [
      'ERROR ',
      '[ERROR] ',
      'ERROR: ',
      '2026-11-21T14:00:00.123Z\tc6af9ac6-7b61\tERROR\t',
      '2026-11-21 14:00:00,123 [main] ERROR c.e.Orders - ',
      'E1121 14:00:00.123456       7 server.go:42] ',
      'Nov 21 14:00:00 web app[7]: FATAL ',
      'ERROR:root:',
      'panic: ',
      '2026/11/21 14:00:00 [error] 7#7: ',
      'fail: Orders.Controller[0] ',
      'time=2026-11-21T14:00:00Z level=error msg=',
      'level=error ',
      'web-1  | ERROR ',
    ].map((start) => [`after ${start}`, (text: string) => logLines('/app', [start + text])]),
  ),
  'quoted in logfmt': (text) => logLines('/app', [`level=error msg=${JSON.stringify(text)}`]),
  'message in JSON': (text) => logLines('/app', [JSON.stringify({ level: 'error', message: text })]),
  'field in JSON': (text) => logLines('/app', [JSON.stringify({ level: 'error', note: text })]),
  'nested in JSON': (text) =>
    logLines('/app', [JSON.stringify({ level: 'error', err: { message: text, stack: text } })]),
  'JSON in JSON': (text) => logLines('/app', [JSON.stringify({ log: JSON.stringify({ level: 'error', note: text }) })]),
  'JSON after a level': (text) =>
    logLines('/app', [`ERROR gone ${JSON.stringify({ errorMessage: text, note: text })}`]),
  'JSON after a header': (text) => logLines('/app', [`web-1  | ${JSON.stringify({ level: 'error', note: text })}`]),
}

/** Names that alone say that their value is a secret. */
const secretFields: readonly string[] = [
  'password',
  'masterUserPassword',
  'newPassword',
  'dbPasswords',
  'passphrase',
  'secretString',
  'clientSecret',
  'sessionToken',
  'api_key',
  'x-api-key',
  'privateKey',
  'secretAccessKey',
  'signingKey',
  'cookie',
  'Authorization',
  'credentials',
  'tokenCode',
  'kennwort',
  'motDePasse',
  'contraseña',
  'пароль',
  '비밀번호',
  'パスワード',
  '密码',
  'SAMLResponse',
  'dbPass',
  'pass\u00adword',
  'ｐａｓｓｗｏｒｄ',
  'Pa\u0301ssword',
]

/** Events of each kind with a field of that name. */
const named: Readonly<Record<string, (name: string, secret: string) => unknown>> = {
  'of a request': (name, secret) => apiCall('rds:CreateDBInstance', { requestParameters: { [name]: secret } }),
  'of an answer': (name, secret) => apiCall('rds:CreateDBInstance', { responseElements: { a: { [name]: secret } } }),
  'in a list': (name, secret) => apiCall('rds:CreateDBInstance', { requestParameters: { [name]: [secret] } }),
  'of a pair': (name, secret) =>
    apiCall('ecs:RegisterTaskDefinition', { requestParameters: { env: [{ name, value: secret }] } }),
  'in a line of JSON': (name, secret) => logLines('/app', [JSON.stringify({ level: 'error', [name]: secret })]),
  'after a level': (name, secret) => logLines('/app', [`ERROR ${JSON.stringify({ [name]: secret })}`]),
  'in logfmt': (name, secret) => logLines('/app', [`level=error ${name}=${secret} user=bob`]),
}

/** Every delivery takes its time, and a second one of the same event says nothing new of its text. */
const redeliveredEvery = 10

/** All that a world said, logged or kept, one after the other. */
async function tracesOf(payloads: readonly unknown[]): Promise<string> {
  const kept = new Set<string>()
  const world = createWorld(detections, {
    settings: { flood: { burst: 2, secondsPerMessage: 60 } },
    wrapStore: (store) =>
      notingStore(store, (key, data) => {
        // An incident is written again with each alert, and says most of it again.
        for (const part of JSON.stringify([key, data && unpacked(data)]).split(betweenObjects)) kept.add(part)
      }),
  })
  await world.memory.mutes.add({
    id: 'M-1',
    account: '222233334444',
    critical: true,
    owner: 'bob',
    reason: 'x',
    created: world.now,
    expires: new Date(world.now.getTime() + 1e6),
  })
  const results: unknown[] = []
  for (const [i, payload] of payloads.entries()) {
    const result = await world.deliver(payload)
    expect(result.published.length + result.held.length, `${i}. event`).toBeGreaterThan(0)
    results.push(result)
    if (i % redeliveredEvery === 0) results.push(await world.deliver(payload))
  }
  await world.sweepUntilQuiet()
  return [JSON.stringify(results), JSON.stringify(world.published), ...kept].join('\n')
}

const betweenObjects = '},{'

/** What waits for its cause is packed. */
function unpacked(data: JsonObject): JsonObject {
  const { envelope } = data
  return typeof envelope === 'string'
    ? { ...data, envelope: gunzipSync(Buffer.from(envelope, 'base64')).toString() }
    : data
}

function leaks(traces: string, { secret }: SecretText): boolean {
  const escaped = JSON.stringify(secret).slice(1, -1)
  const forms = new Set([secret, escaped, JSON.stringify(escaped).slice(1, -1)])
  return [...forms].some((form) => traces.includes(form))
}

test('no secret is cut by how its traces are kept', () => {
  expect(secretTexts.filter(({ secret }) => JSON.stringify(secret).includes(betweenObjects))).toEqual([])
})

/** A world needs a minute for all texts in all places: it takes the first of these in one place, the second in the next. */
const parts = 5

test.each(inTurn(Object.keys(places)))('a secret is nowhere: %s', async (name, turn) => {
  const build = builderOf(name)
  const texts = part(secretTexts, parts, turn)
  const traces = await tracesOf(texts.map(({ text }) => build(text)))
  expect(traces).toContain('[redacted]')
  expect(texts.filter((secret) => leaks(traces, secret)).map(({ text }) => text)).toEqual([])
})

test.each(Object.entries(places))('redacting leaves no secret: %s', (_, build) => {
  const leaked = secretTexts.filter((secret) => leaks(JSON.stringify(redacted(build(secret.text))), secret))
  expect(leaked.map(({ text }) => text)).toEqual([])
})

function redacted(payload: unknown): unknown {
  const name = functionFor(payload)
  if (name === undefined) throw new Error('No function receives this event')
  const { envelopes } = routes[name].unwrap(payload, { partition: 'aws', region: 'us-east-1', account: '111122223333' })
  return envelopes.map(redactEnvelope)
}

function inTurn(names: readonly string[]): readonly (readonly [name: string, turn: number])[] {
  return names.map((name, turn) => [name, turn])
}

function builderOf(name: string): (text: string) => unknown {
  return places[name] ?? expect.fail(`no place is named ${name}`)
}

test.each(Object.entries(named))('what its name says is a secret is nowhere: %s', async (_, build) => {
  const secrets = secretFields.map((name, i) => ({ text: name, secret: `correct horse-battery ${i} staple` }))
  const traces = await tracesOf(secrets.map(({ text, secret }) => build(text, secret)))
  expect(secrets.filter((secret) => leaks(traces, secret)).map(({ text }) => text)).toEqual([])
})

test.each(inTurn(['log line', 'after ERROR ', 'message in JSON', 'user agent', 'tag by its name']))(
  'a secret is nowhere that something unseen cuts: %s',
  async (name, turn) => {
    const build = builderOf(name)
    for (const seed of [1, 2]) {
      const texts = part(interrupted(seed), parts, turn + seed)
      const traces = asSeen(await tracesOf(texts.map(({ text }) => build(text))))
      const leaked = texts.filter(({ secret }) => leaks(traces, { text: '', secret: secret.slice(-10) }))
      expect(leaked).toEqual([])
    }
  },
)

test('an event without secrets stays the same object, and redacting twice changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(places)), fc.constantFrom(...secretTexts), (build, { text }) => {
      const plain = build('orders')
      const event = build(text)
      if (!isEnvelope(plain) || !isEnvelope(event)) return
      expect(redactEnvelope(plain)).toBe(plain)
      expect(redactEnvelope(redactEnvelope(event))).toEqual(redactEnvelope(event))
    }),
  )
})

function isEnvelope(value: unknown): value is Parameters<typeof redactEnvelope>[0] {
  return isJsonObject(value) && 'detail' in value
}
