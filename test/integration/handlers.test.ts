import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { loadHandler } from '../../local/functions.ts'
import { invocation } from '../../local/invocation.ts'
import type { HandlerResult } from '../../shared/lambda/handler.ts'
import { type RouteName, routeNames } from '../../shared/lambda/routes.ts'
import { json, mutatedSample } from '../arbitraries.ts'
import { apiCall, logLines, logsPayload, sample, stateChange } from '../events.ts'

let aws: EmbeddedAws

beforeAll(async () => {
  aws = await startEmbeddedAws()
  Object.assign(process.env, aws.environment)
})

afterEach(async () => {
  await aws.receive()
})

afterAll(async () => {
  await aws.stop()
})

async function invoke(name: RouteName, payload: unknown): Promise<HandlerResult> {
  const handler = await loadHandler(name)
  return await handler(payload, invocation(aws.functionArn))
}

test.each<[RouteName, string, string, Record<string, string>]>([
  [
    'consoleLogin',
    'console-login/root-without-mfa.json',
    '[CRITICAL] Production: Root signed in to the console without MFA',
    { severity: 'critical', kind: 'console-login' },
  ],
  [
    'apiCall',
    'api-call/delete-trail.json',
    '[CRITICAL] Staging: alice deleted trail stratus-red-team-ctes-trail-qyxyekjbtk',
    { severity: 'critical', family: 'audit-trail' },
  ],
  [
    'configCompliance',
    'config/no-longer-compliant.json',
    '[MEDIUM] Staging: Config rule access-keys-rotated is violated by IAM user AIDACKCEVSQ6C2EXAMPLE',
    { family: 'compliance' },
  ],
  [
    'logSubscription',
    'logs/out-of-memory-kill.json',
    '[MEDIUM] Production: The kernel killed java (4321): out of memory',
    { kind: 'log-line' },
  ],
])('%s publishes %s once, however often it comes', async (name, path, subject, attributes) => {
  expect(await invoke(name, sample(path))).toMatchObject({ published: 1, held: 0, malformed: 0 })
  const [delivery, ...others] = await aws.receive()
  expect(others).toEqual([])
  expect(delivery).toMatchObject({ subject, attributes })
  expect(Object.keys(delivery?.messages ?? {}).sort()).toEqual(['default', 'email', 'firehose', 'lambda', 'sms', 'sqs'])
  expect(delivery?.messages['sms']).toContain(subject.slice(0, 30))

  expect(await invoke(name, sample(path))).toMatchObject({
    published: 0,
    held: 1,
    details: { held: [{ reason: 'the same event came before, and its alert was told' }] },
  })
  expect(await aws.receive()).toEqual([])
})

test('a state change names who made the call that caused it', async () => {
  const envelope = apiCall('ec2:StopInstances', {
    requestParameters: { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } },
    eventTime: '2026-11-21T13:59:30Z',
  })
  await invoke('apiCall', envelope)
  await aws.receive()
  expect(await invoke('ec2StateChange', stateChange('stopped'))).toMatchObject({ published: 1 })
  const [delivery] = await aws.receive()
  expect(delivery).toMatchObject({
    subject: '[MEDIUM] Production: EC2 instance i-1234567890abcdef0 stopped, by alice',
    attributes: {
      severity: 'medium',
      detection: 'compute/ec2-instance-stopped',
      family: 'compute',
      account: '111122223333',
      region: 'us-east-1',
      kind: 'ec2-state-change',
    },
  })
})

test('what matches nothing costs nothing and says so', async () => {
  expect(await invoke('ec2StateChange', sample('ec2/shutting-down.json'))).toMatchObject({
    published: 0,
    ignored: 1,
    details: { ignored: [{ reason: 'no detection fired' }] },
  })
  expect(await invoke('logSubscription', sample('logs/control-message.json'))).toMatchObject({ ignored: 1 })
})

describe('what cannot be read', () => {
  test('is refused with its place, so that Lambda puts it into the dead-letter queue', async () => {
    await expect(invoke('ec2StateChange', { source: 'aws.ec2' })).rejects.toThrow(
      '1 event(s) could not be read: detail-type must be a text, is missing',
    )
    await expect(invoke('logSubscription', { awslogs: { data: 'x' } })).rejects.toThrow('awslogs.data is no base64')
  })

  test('does not keep the rest of its batch from going out', async () => {
    const message = {
      messageType: 'DATA_MESSAGE',
      owner: '111122223333',
      logGroup: '/app',
      logStream: 's',
      logEvents: [{ id: '1', message: 'ERROR one' }, { id: '2' }, { id: '3', message: 'ERROR three' }],
    }
    await expect(invoke('logSubscription', logsPayload(message))).rejects.toThrow('logEvents[1].message must be a text')
    expect((await aws.receive()).map(({ subject }) => subject)).toEqual([
      '[MEDIUM] Production: ERROR in /app: one',
      '[MEDIUM] Production: ERROR in /app: three',
    ])
    await expect(invoke('logSubscription', logsPayload(message))).rejects.toThrow('logEvents[1]')
    expect(await aws.receive()).toEqual([])
  })

  test('for any JSON, and for real events with odd places, every function does its work or names the place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, json.map(logsPayload), mutatedSample), async (payload) => {
        for (const name of routeNames) {
          try {
            const { published, held, ignored, details } = await invoke(name, payload)
            expect(published + held + ignored).toBeGreaterThanOrEqual(name === 'logSubscription' ? 0 : 1)
            expect(details.malformed).toEqual([])
          } catch (error) {
            expect(String(error)).toMatch(/^MalformedEventError: \d+ event\(s\) could not be read: \S+ /)
          }
        }
      }),
      { numRuns: 150 },
    )
    const stillAlive = apiCall('cloudtrail:StopLogging', { requestParameters: { name: 'still-alive' } })
    expect(await invoke('apiCall', stillAlive)).toMatchObject({ published: 1 })
  })
})

test('a batch of many lines is told: at once as far as the flood guard lets it, the others folded', async () => {
  const lines = Array.from({ length: 40 }, (_, i) => `ERROR in ${'x'.repeat(i)}`)
  const { published, held, details } = await invoke('logSubscription', logLines('/batch', lines))
  expect(published + held).toBe(40)
  expect(await aws.receive()).toHaveLength(published)
  for (const { reason } of details.held) expect(reason).toBe('told in one message with others: too many alerts at once')
})
