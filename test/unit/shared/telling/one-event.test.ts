import { describe, expect, test } from 'vitest'
import { callNow, createWorld, detectionOf, jsonOf } from '../../../world.ts'

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
})
