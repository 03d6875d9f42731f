import { expect, test } from 'vitest'
import { listAt } from '../../../../shared/core/json.ts'
import type { Store } from '../../../../shared/gate/store.ts'
import { apiCall } from '../../../events.ts'
import { createMortal } from '../../../mortal.ts'
import { notingStore } from '../../../stores.ts'
import { alertsIn, callNow, createWorld, detectionOf } from '../../../world.ts'

const detection = detectionOf({
  title: (e) => `${e.actor.name} deleted ${e.request['userName']}`,
  groupBy: (e) => String(e.request['userName']),
})

const deleted = (userName: string) => callNow({ requestParameters: { userName } })

const alerts = 51

/** An hour of alerts that nobody swept, and then a sweeper. */
async function late(fate: ReturnType<typeof createMortal>) {
  const world = createWorld([detection], { wrapStore: fate.wrapStore, publish: () => fate.through(async () => {}) })
  for (let i = 0; i < alerts; i++) {
    await world.deliver(deleted(`user-${i}`))
    world.advance(70)
  }
  return world
}

async function countsOf(world: Awaited<ReturnType<typeof late>>) {
  const { data } = await world.digest('2026-11-21')
  return {
    told: world.published.map(alertsIn).reduce((sum, n) => sum + n, 0),
    digest: Number(data['published']) + Number(data['counted']),
  }
}

test('a sweeper that is late keeps what it read after each look, and tells all of it', async () => {
  const fate = createMortal()
  const world = await late(fate)
  const written: number[] = []
  const { put } = world.store
  Object.assign(world.store, {
    put: async (...args: Parameters<Store['put']>) => {
      if (args[0].pk.startsWith('untold#')) written.push(listAt(args[1], 'ticks').length)
      return await put(...args)
    },
  })
  await world.sweep()
  expect(written.length).toBeGreaterThanOrEqual(3)
  expect(written[0]).toBe(20)
  await world.sweepUntilQuiet()
  expect(await countsOf(world)).toEqual({ told: alerts, digest: alerts })
})

test.each([false, true])(
  'wherever a late sweeper is killed (after the call: %s), nothing is lost, and no more than one message is doubled',
  async (isAfter) => {
    const probe = createMortal()
    const whole = await late(probe)
    probe.calls.made = 0
    await whole.sweep()
    const calls = probe.calls.made
    expect(calls).toBeGreaterThan(60)
    let doubled = 0
    for (let at = 1; at <= calls; at += 2) {
      const fate = createMortal()
      const world = await late(fate)
      fate.killAt(at, isAfter)
      await world.sweep().catch(() => {})
      expect(fate.live(), `killed at call ${at} of ${calls}`).toBe(true)
      // Its lock ends by itself.
      world.advance(120)
      await world.sweepUntilQuiet()
      const { told, digest } = await countsOf(world)
      const message = `killed at call ${at} of ${calls}`
      expect(told, message).toBeGreaterThanOrEqual(alerts)
      expect(told, message).toBeLessThanOrEqual(2 * alerts)
      expect(digest, message).toBeGreaterThanOrEqual(alerts)
      if (digest > alerts) doubled++
    }
    expect(doubled, 'cut off between the count and its note').toBeLessThanOrEqual(2)
  },
  60_000,
)

test('what is untold of the worst incident stays far below the 400 KB of an item', async () => {
  const long = detectionOf({
    title: (e) => `${e.actor.name} deleted ${e.request['userName']} ${'漢'.repeat(250)}`,
    groupBy: (e) => String(e.request['userName']),
    respond: Array.from({ length: 9 }, (_, i) => `${i} ${'漢'.repeat(50)}`),
  })
  let longest = 0
  const world = createWorld([long], {
    wrapStore: (store) =>
      notingStore(store, ({ pk }, data) => {
        if (pk.startsWith('untold#')) longest = Math.max(longest, Buffer.byteLength(JSON.stringify(data ?? {})))
      }),
  })
  for (let i = 0; i < 100; i++) {
    const record = { eventID: `e-${i}`, requestParameters: { userName: `user-${i}` } }
    await world.deliver(apiCall('iam:DeleteUser', record))
  }
  await world.sweepUntilQuiet()
  expect(longest).toBeGreaterThan(40_000)
  expect(longest).toBeLessThan(130_000)
})
