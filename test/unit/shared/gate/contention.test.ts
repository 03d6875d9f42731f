import { expect, test } from 'vitest'
import type { Store, Write } from '../../../../shared/gate/store.ts'
import { callNow, createWorld, detectionOf, sequenceOf, toldIn } from '../../../world.ts'

const step = (name: string, eventName: string) =>
  detectionOf({ id: `identity/${name}`, pattern: { detail: { eventName: [eventName] } }, severity: 'medium' })
const sequence = sequenceOf()

/** Hundreds of calls of one session at once keep its incident's item busy, while one of these calls is decided. */
test.each(['CreateUser', 'AttachUserPolicy'])(
  'whoever floods the item of their incident during %s hides no sequence',
  async (busy) => {
    let isBusy = false
    const wrapStore = (store: Store): Store => ({
      ...store,
      writeAll: async (writes: readonly Write[]) => {
        const place = writes.findIndex(({ key }) => key.pk.startsWith('incident#'))
        return isBusy && place >= 0 ? [place] : await store.writeAll(writes)
      },
    })
    const world = createWorld([step('first', 'CreateUser'), step('second', 'AttachUserPolicy')], {
      sequences: [sequence],
      wrapStore,
    })
    for (const eventName of ['CreateUser', 'AttachUserPolicy']) {
      isBusy = eventName === busy
      const { failed } = await world.deliver(callNow({ eventName, eventTime: '2026-11-21T13:59:00Z' }))
      expect(failed).toEqual([])
    }
    isBusy = false
    await world.sweepUntilQuiet()
    const text = world.published.map(({ messages }) => messages.default).join('\n')
    expect(world.published.flatMap(toldIn).length).toBeGreaterThan(0)
    expect(text).toContain('did both')
  },
)

const begins = detectionOf({ id: 'compute/begins', pattern: { detail: { eventName: ['CreateUser'] } } })
const ends = detectionOf({
  id: 'compute/ends',
  pattern: { detail: { eventName: ['DeleteUser'] } },
  closes: 'compute/begins',
  onlyCloses: true,
  ending: (e) => ({ title: `${e.actor.name}: it is over`, since: 'it began', why: 'It is over.' }),
})

function busyWorld(detections: Parameters<typeof createWorld>[0]) {
  const state = { isBusy: false }
  const wrapStore = (store: Store): Store => ({
    ...store,
    writeAll: async (writes: readonly Write[]) => {
      const place = writes.findIndex(({ key }) => key.pk.startsWith('incident#'))
      return state.isBusy && place >= 0 ? [place] : await store.writeAll(writes)
    },
  })
  return { world: createWorld(detections, { wrapStore }), state }
}

test('who was told of a beginning in a summary, since the incident was busy, hears of its end', async () => {
  const { world, state } = busyWorld([begins, ends])
  state.isBusy = true
  await world.deliver(callNow())
  state.isBusy = false
  await world.sweep()
  world.advance(60)
  await world.deliver(callNow({ eventName: 'DeleteUser' }))
  await world.sweepUntilQuiet()
  expect(world.published.map(({ subject }) => subject)).toHaveLength(2)
})

test('what ended while the incident was busy is told as an end, and then told anew', async () => {
  const { world, state } = busyWorld([begins, ends])
  await world.deliver(callNow())
  state.isBusy = true
  await world.deliver(callNow({ eventName: 'DeleteUser' }))
  state.isBusy = false
  await world.sweep()
  world.advance(60)
  await world.deliver(callNow())
  const text = world.published.map(({ messages }) => messages.default).join('\n')
  expect.soft(text).toContain('it is over')
  expect
    .soft(
      world.published.map(({ subject }) => subject),
      'begun, over, and begun again',
    )
    .toHaveLength(3)
})

test('what is critical is told at once, however busy the item of its incident is', async () => {
  const { world, state } = busyWorld([detectionOf({ severity: 'critical' })])
  state.isBusy = true
  await world.deliver(callNow())
  expect(world.published).toHaveLength(1)
})
