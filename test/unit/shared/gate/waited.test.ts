import { describe, expect, test } from 'vitest'
import type { Severity } from '../../../../shared/core/severity.ts'
import { alertsIn, callNow, createWorld, detectionOf, toldIn, type World } from '../../../world.ts'

const severities = ['critical', 'high', 'medium', 'low'] as const
const detections = severities.map((severity) =>
  detectionOf({
    id: severity === 'high' ? 'data/high' : `identity/${severity}`,
    pattern: { detail: { requestParameters: { severity: [severity] } } },
    severity,
    title: (e) => `${e.actor.name} did ${e.request['what']}`,
    groupBy: (e) => `${e.request['what']}`,
  }),
)

const did = (severity: Severity, what: string) => callNow({ requestParameters: { severity, what } })

/** Each after the other, twenty seconds apart. */
async function deliver(world: World, acts: readonly (readonly [Severity, string])[]) {
  for (const [severity, what] of acts) {
    await world.deliver(did(severity, what))
    world.advance(20)
  }
}

const titles = (world: World) => world.published.map((one) => toldIn(one).map(({ title }) => title))

describe('what waits for an update', () => {
  test('is told by the message at once that comes before it, and by no update then', async () => {
    const world = createWorld(detections)
    await deliver(world, [
      ['high', 'one'],
      ['high', 'two'],
      ['medium', 'three'],
      ['critical', 'four'],
    ])
    await world.sweepUntilQuiet()
    expect(titles(world)).toEqual([['alice did one'], ['alice did four', 'alice did two', 'alice did three']])
    const [, last = expect.fail()] = world.published
    expect(last.attributes).toMatchObject({ severity: 'critical', family: ['identity', 'data'] })
    const email = last.messages.default.replaceAll(/\s+/g, ' ')
    expect(email).toMatch(
      /Also since the message before \(UTC\) - 14:00 \[high\] did two \(T-[\w-]+\) - 14:00 \[medium\] did three \(T-/,
    )
    const { data } = await world.digest('2026-11-21')
    expect(Number(data['published']) + Number(data['counted'])).toBe(4)
  })

  test('waits on where it is graver than that message, or mild', async () => {
    const world = createWorld(detections)
    await deliver(world, [
      ['medium', 'one'],
      ['low', 'two'],
      ['high', 'three'],
      ['high', 'four'],
      ['critical', 'five'],
    ])
    expect(titles(world).at(-1)).toEqual(['alice did five', 'alice did four'])
    await world.sweepUntilQuiet()
    expect(titles(world).at(-1), 'the sweeper tells it to whoever wants it').toEqual(['alice did two'])
  })

  test('is told by the gravest ten, where it is more; the rest by the update', async () => {
    const world = createWorld(detections)
    await deliver(world, [
      ['high', 'first'],
      ...Array.from({ length: 11 }, (_, i) => ['medium', `mild ${i}`] as const),
      ['high', 'grave'],
      ['critical', 'last'],
    ])
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn)).toEqual([1, 11, 2])
    expect(titles(world)[1]).toContain('alice did grave')
  })

  test('is told by the update, where the message at once did not go out', async () => {
    let isDown = false
    const publish = async (): Promise<void> => {
      if (isDown) throw new Error('SNS is down')
    }
    const world = createWorld(detections, { publish })
    await deliver(world, [
      ['high', 'one'],
      ['high', 'two'],
    ])
    isDown = true
    const critical = did('critical', 'three')
    await world.deliver(critical)
    isDown = false
    for (let minutes = 0; minutes < 10; minutes++) {
      world.advance(60)
      await world.sweep()
    }
    await world.deliver(critical)
    expect(titles(world)).toEqual([['alice did one'], ['alice did two'], ['alice did three']])
  })

  test('is told by nobody else while the message at once is being sent', async () => {
    let sweeps = 0
    const world: World = createWorld(detections, {
      publish: async ({ subject }) => {
        if (!subject.includes('four')) return
        world.advance(25)
        sweeps += (await world.sweep()).sent
        world.advance(-25)
      },
    })
    await deliver(world, [
      ['high', 'one'],
      ['high', 'two'],
    ])
    world.advance(40)
    await world.sweep()
    world.advance(320)
    await world.deliver(did('critical', 'four'))
    await world.sweepUntilQuiet()
    expect(titles(world)).toEqual([['alice did one'], ['alice did four', 'alice did two']])
    expect(sweeps).toBe(0)
  })

  test('is not told again by a message at once, where an update told it', async () => {
    const world = createWorld(detections)
    await deliver(world, [
      ['high', 'one'],
      ['high', 'two'],
    ])
    world.advance(420)
    await world.sweep()
    await deliver(world, [
      ['high', 'three'],
      ['critical', 'four'],
    ])
    await world.sweepUntilQuiet()
    expect(titles(world)).toEqual([['alice did one'], ['alice did two'], ['alice did four', 'alice did three']])
  })
})
