import { describe, expect, test } from 'vitest'
import { apiCall } from '../../../events.ts'
import { callNow, createWorld, detectionOf, jsonOf, sequenceOf, toldIn } from '../../../world.ts'

const high = detectionOf({ id: 'identity/high', title: () => 'alice made a user' })
const critical = detectionOf({
  id: 'data/critical',
  severity: 'critical',
  title: () => 'alice opened the data',
  why: 'Everybody can read it.',
  respond: ['Ask why.', 'Close it.'],
})
const low = detectionOf({ id: 'network/low', severity: 'low', title: () => 'alice was here', why: 'It is unusual.' })

describe('alerts on one event', () => {
  test('are told in one message, which the gravest leads', async () => {
    const world = createWorld([low, high, critical])
    const result = await world.deliver(callNow())
    const [lead, ...others] = result.published
    expect(lead).toMatchObject({ detection: critical.id, severity: 'critical' })
    expect(others).toMatchObject([
      { detection: high.id, toldWith: lead?.alert },
      { detection: low.id, toldWith: lead?.alert },
    ])
    const [message = expect.fail('nothing was told'), ...more] = world.published
    expect(more).toEqual([])
    expect(message.subject).toBe('[CRITICAL] Production: alice opened the data')
    expect(message.messages['sms']).toContain('alice opened the data')
    expect(message.messages['sms']).not.toContain('made a user')
    expect(message.attributes).toMatchObject({
      severity: 'critical',
      detection: [critical.id, high.id, low.id],
      family: ['data', 'identity', 'network'],
    })
    expect(jsonOf(message).also).toMatchObject([
      { id: others[0]?.alert, severity: 'high', title: 'alice made a user', detection: high.id },
      { id: others[1]?.alert, severity: 'low', title: 'alice was here', detection: low.id },
    ])
    const email = message.messages.default
    // Why it matters and a step that stands above already are not said again; of what adds nothing, the title is.
    expect(email).toContain('\nAlso [high]: alice made a user\n  It matters.\n\nAlso [low]: alice was here\n\n')
    for (const { alert } of result.published) expect(email).toContain(alert)
  })

  test('that are of one family have attributes of one value', async () => {
    const world = createWorld([high, detectionOf({ id: 'identity/other' })])
    await world.deliver(callNow())
    expect(world.published[0]?.attributes).toMatchObject({ family: 'identity' })
  })

  test('fail, and come again, together', async () => {
    let isDown = true
    const publish = async () => {
      if (isDown) throw new Error('SNS is down')
    }
    const world = createWorld([high, critical], { publish })
    const event = callNow()
    expect((await world.deliver(event)).failed).toHaveLength(1)
    isDown = false
    world.advance(60)
    expect((await world.deliver(event)).published).toHaveLength(2)
    expect(world.published).toHaveLength(1)
  })

  test('that are grave about Tocsin itself are told in no message of others', async () => {
    const ownParts = detectionOf({ id: 'audit-trail/own-table-changed', severity: 'high' })
    const world = createWorld([high, ownParts, critical])
    await world.deliver(callNow())
    const told = world.published.map(({ attributes }) => attributes['detection'])
    expect(told).toEqual([[critical.id, high.id], ownParts.id])
  })

  test.each([2, 10, 20, 40])('that are %d are all named to programs, whatever they say', async (count) => {
    const detections = Array.from({ length: count }, (_, i) =>
      detectionOf({
        id: `identity/example-${i}`,
        title: (e) => `${String(e.request['userName'])} ${i}`,
        why: 'It matters, since '.padEnd(600, 'so it is. '),
      }),
    )
    const world = createWorld(detections)
    const userName = '\u{4e2d}'.repeat(900)
    await world.deliver(callNow({ requestParameters: { userName } }))
    const [message] = world.published
    if (message === undefined) throw new Error('No message')
    const bytes = Buffer.byteLength(JSON.stringify(message.messages))
    expect.soft(bytes).toBeLessThan(256 * 1024)
    expect.soft(jsonOf(message).also?.length).toBe(count - 1)
  })

  test('that end something have a message of their own, also where another leads', async () => {
    const of = (id: string, eventName: string, more = {}) =>
      detectionOf({ id, pattern: { detail: { eventName: [eventName] } }, ...more })
    const world = createWorld([
      of('identity/off', 'DeactivateMFADevice', { severity: 'high', title: () => 'It is off' }),
      of('identity/on', 'EnableMFADevice', { severity: 'low', title: () => 'It is on', closes: 'identity/off' }),
      of('identity/other', 'EnableMFADevice', {
        severity: 'critical',
        title: () => 'Something else',
        groupBy: () => 'x',
      }),
    ])
    await world.deliver(apiCall('iam:DeactivateMFADevice', { eventID: 'a' }))
    await world.deliver(apiCall('iam:EnableMFADevice', { eventID: 'b', eventTime: '2026-11-21T15:30:00Z' }))
    world.advance(2 * 3600)
    await world.sweepUntilQuiet()
    const ender = world.published.find((one) => jsonOf(one).closes === 'identity/off')
    expect(ender?.attributes['severity']).toBe('high')
  })

  test('that are graver than the sequence which they complete lead the message', async () => {
    const step = (name: string, eventName: string, severity: 'critical' | 'medium') =>
      detectionOf({ id: `identity/${name}`, pattern: { detail: { eventName: [eventName] } }, severity })
    const sequence = sequenceOf({ severity: 'high' })
    const world = createWorld([step('first', 'CreateUser', 'medium'), step('second', 'AttachUserPolicy', 'critical')], {
      sequences: [sequence],
    })
    await world.deliver(apiCall('iam:CreateUser', { eventID: 'a' }))
    await world.deliver(apiCall('iam:AttachUserPolicy', { eventID: 'b' }))
    const told = world.published.map((one) => toldIn(one).map(({ detection }) => detection))
    expect(told).toEqual([['identity/first'], ['identity/second', 'sequences/example']])
  })
})
