import { describe, expect, test } from 'vitest'
import { isJsonObject, type JsonObject } from '../../../../shared/core/json.ts'
import type { Store } from '../../../../shared/gate/store.ts'
import { apiCall, session } from '../../../events.ts'
import { callNow, createWorld, detectionOf } from '../../../world.ts'

/** Counts the calls of the table and of SNS that an event costs, and how long a row of them is waited for. */
function createCountingWorld(detections: Parameters<typeof createWorld>[0]) {
  const calls: string[] = []
  const counting = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return (...parts: unknown[]) => {
          const [first] = parts
          calls.push(
            `${String(name)} ${isJsonObject(first) ? first['pk'] : typeof first === 'string' ? first : ''}`.trim(),
          )
          return Reflect.apply(method, target, parts)
        }
      },
    })
  const world = createWorld(detections, { wrapStore: counting, publish: async () => void calls.push('publish') })
  return {
    world,
    /** The calls of one event, without those of a process: it reads mutes once in 30 s, and once since when it watches. */
    async callsOf(event: JsonObject) {
      calls.length = 0
      const result = await world.deliver(event)
      expect(result.failed).toEqual([])
      return { result, calls: calls.filter((call) => !/ (mutes|deployment)$/.test(call)) }
    },
  }
}

const told = ['getAll', 'writeAll', 'publish', 'writeAll']

describe('an event costs few calls', () => {
  test('four, one after the other, where its alert is told', async () => {
    const { callsOf } = createCountingWorld([detectionOf()])
    expect((await callsOf(callNow())).calls).toEqual(told)
  })

  test('as many where four detections fire: one message tells of all', async () => {
    const four = ['a', 'b', 'c', 'd'].map((name) => detectionOf({ id: `identity/${name}` }))
    const { result, calls } = await createCountingWorld(four).callsOf(callNow())
    expect(result.published).toHaveLength(4)
    expect(calls).toEqual(told)
  })

  test('five where it was done in the session of a role that somebody took; two where somebody takes one', async () => {
    const { callsOf } = createCountingWorld([detectionOf()])
    const userIdentity = session('Deploy', 's')
    const { accessKeyId } = userIdentity
    const took = await callsOf(apiCall('sts:AssumeRole', { responseElements: { credentials: { accessKeyId } } }))
    expect(took.calls.map((call) => call.split(' ')[0])).toEqual(['getAll', 'put'])
    const { calls } = await callsOf(callNow({ userIdentity: { ...userIdentity } }))
    expect(calls).toEqual(['getAll', ...told])
  })

  test('two where it only counts, or waits for the update of its incident', async () => {
    const { callsOf } = createCountingWorld([detectionOf()])
    await callsOf(callNow())
    expect((await callsOf(callNow())).calls).toEqual(['getAll', 'writeAll'])
    const waits = await callsOf(callNow({ eventName: 'DeleteUser' }))
    expect(waits.result.held).toMatchObject([{ reason: expect.stringContaining('waits for the next update') }])
    expect(waits.calls).toEqual(['getAll', 'writeAll'])
  })

  test('four below its threshold: its hit is written before all are listed', async () => {
    const { callsOf } = createCountingWorld([detectionOf({ window: { minutes: 5, threshold: 3 } })])
    const { calls } = await callsOf(callNow())
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['getAll', 'put', 'list', 'writeAll'])
  })

  test('one where it came before', async () => {
    const { callsOf } = createCountingWorld([detectionOf()])
    const event = callNow()
    await callsOf(event)
    expect((await callsOf(event)).calls).toEqual(['getAll'])
  })

  test('two where it is muted', async () => {
    const { world, callsOf } = createCountingWorld([detectionOf()])
    await world.memory.mutes.add({
      id: 'M-0001',
      detection: 'identity/example',
      critical: false,
      owner: 'alice',
      reason: 'known',
      created: world.now,
      expires: new Date(world.now.getTime() + 86_400_000),
    })
    expect((await callsOf(callNow())).calls).toEqual(['getAll', 'writeAll'])
  })

  test('four where it is seen for the first time, and two where it is usual', async () => {
    const { callsOf } = createCountingWorld([detectionOf({ firstSeen: (e) => e.actor.name })])
    await callsOf(callNow({ userIdentity: { type: 'IAMUser', userName: 'other' } }))
    expect((await callsOf(callNow())).calls).toEqual(told)
    expect((await callsOf(callNow())).calls).toEqual(['getAll', 'writeAll'])
  })
})
