import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberAt } from '../../../../shared/core/json.ts'
import type { CheckedStore } from '../../../../shared/gate/checked-store.ts'
import { createMarks } from '../../../../shared/gate/marks.ts'
import { createMemoryStore } from '../../../../shared/gate/memory-store.ts'
import { type Key, type Store, update } from '../../../../shared/gate/store.ts'
import { createUnitOfWork, type UnitOfWork } from '../../../../shared/gate/unit-of-work.ts'
import { callNow, createWorld, detectionOf, jsonOf } from '../../../world.ts'

const ends = new Date('2026-11-21T15:00:00Z')
const keyOf = (sk: string): Key => ({ pk: 'p', sk })

function setUp() {
  const inMemory = createMemoryStore(() => new Date('2026-11-21T14:00:00Z'))
  const store: CheckedStore = { ...inMemory, refuse: async () => {} }
  const marks = createMarks()
  return { store, marks, begin: () => createUnitOfWork(store, marks, () => {}) }
}

describe('a unit of work', () => {
  test('reads what it wrote, and nobody else does before it is committed', async () => {
    const { store, begin } = setUp()
    await store.put(keyOf('a'), { n: 1 }, { expected: 'absent', ends })
    const unit = begin()
    expect(await unit.put(keyOf('a'), { n: 2 }, { expected: 'absent', ends })).toBe(false)
    expect(await unit.put(keyOf('a'), { n: 2 }, { expected: 'anything', ends })).toBe(true)
    expect(await unit.put(keyOf('b'), { n: 3 }, { expected: 'absent', ends })).toBe(true)
    await unit.add(keyOf('counter'), { n: 1 }, { ends })
    await unit.add(keyOf('counter'), { n: 2, m: 1 }, { ends })
    expect((await unit.get(keyOf('a')))?.data).toEqual({ n: 2 })
    expect((await unit.list('p')).map(({ sk, data }) => [sk, data])).toEqual([
      ['a', { n: 2 }],
      ['b', { n: 3 }],
    ])
    expect((await unit.list('p', { from: 'b', before: 'c' })).map(({ sk }) => sk)).toEqual(['b'])
    expect(await store.list('p')).toHaveLength(1)
    await unit.remove(keyOf('a'))
    expect(await unit.get(keyOf('a'))).toBeUndefined()
    expect(await unit.commit()).toBe(true)
    expect((await store.list('p')).map(({ sk, data }) => [sk, data])).toEqual([
      ['b', { n: 3 }],
      ['counter', { n: 3, m: 1 }],
    ])
  })

  test('writes nothing, and remembers no mark, where somebody else wrote what it read', async () => {
    const { store, marks, begin } = setUp()
    const unit = begin()
    await unit.readAhead([keyOf('a'), keyOf('b')])
    await store.put(keyOf('a'), { n: 1 }, { expected: 'absent', ends })
    expect(await unit.put(keyOf('a'), { n: 2 }, { expected: 'absent', ends }), 'as far as it knows').toBe(true)
    await unit.put(keyOf('b'), { n: 2 }, { expected: 'anything', ends })
    unit.marks.add('done')
    expect(unit.marks.has('done')).toBe(true)
    expect(await unit.commit()).toBe(false)
    expect((await store.list('p')).map(({ data }) => data)).toEqual([{ n: 1 }])
    expect(marks.has('done')).toBe(false)
  })

  test('adds to counters by themselves where others add to them at the same time', async () => {
    const { store, begin } = setUp()
    const busy: Store = {
      ...store,
      // As DynamoDB does: it lets no two transactions at one item.
      writeAll: async (writes) => {
        const counters = writes.flatMap(({ kind }, i) => (kind === 'add' ? [i] : []))
        return counters.length > 0 ? counters : await store.writeAll(writes)
      },
    }
    const unit = createUnitOfWork({ ...busy, refuse: async () => {} }, createMarks(), () => {})
    await unit.put(keyOf('a'), { n: 2 }, { expected: 'absent', ends })
    await unit.put(keyOf('b'), { n: 2 }, { expected: 'absent', ends })
    await unit.add(keyOf('counter'), { n: 1 }, { ends })
    expect(await unit.commit()).toBe(true)
    expect(await begin().list('p')).toHaveLength(3)
  })

  test('in any interleaving of many, each is as though it were alone', async () => {
    const names = ['a', 'b', 'c']
    const increase = (unit: UnitOfWork, name: string) =>
      update(unit, keyOf(name), (data) => {
        return { write: { data: { n: (numberAt(data, 'n') ?? 0) + 1 }, ends }, answer: undefined }
      })
    const work = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(work, fc.scheduler(), async (works, scheduler) => {
        const { store } = setUp()
        const scheduled: CheckedStore = {
          ...store,
          get: scheduler.scheduleFunction(store.get),
          getAll: scheduler.scheduleFunction(store.getAll),
          put: scheduler.scheduleFunction(store.put),
          writeAll: scheduler.scheduleFunction(store.writeAll),
        }
        const doIt = async (of: readonly string[]): Promise<void> => {
          for (;;) {
            const unit = createUnitOfWork(scheduled, createMarks(), () => {})
            await unit.readAhead(of.map(keyOf))
            for (const name of of) await increase(unit, name)
            if (await unit.commit()) return
          }
        }
        const all = Promise.all(works.map(doIt))
        await scheduler.waitFor(all)
        for (const name of names) {
          const n = works.filter((of) => of.includes(name)).length
          expect((await store.get(keyOf(name)))?.data['n'] ?? 0).toBe(n)
        }
      }),
    )
  })
})

test('two hundred things that one actor does at once are each told or counted, and none without the memory', async () => {
  const failures: unknown[] = []
  const world = createWorld([detectionOf({ title: (e) => `${e.actor.name} made ${e.id}`, groupBy: (e) => e.key })], {
    gate: { memoryFailed: (error) => failures.push(error) },
    settings: { flood: { burst: 20, secondsPerMessage: 15 } },
  })
  const results = await Promise.all(Array.from({ length: 200 }, () => world.deliver(callNow())))
  expect(results.flatMap(({ failed }) => failed)).toEqual([])
  expect(failures).toEqual([])
  await world.sweepUntilQuiet()
  const { data } = await world.digest('2026-11-21')
  expect(Number(data['published']) + Number(data['counted']) + Number(data['folded'])).toBe(200)
})

test('what cannot be decided on, since others always write in between, is told in a summary; about Tocsin, at once', async () => {
  let isContended = true
  const ownParts = detectionOf({ id: 'audit-trail/own-table-changed', severity: 'critical' })
  const wrapStore = (store: Store): Store => ({
    ...store,
    writeAll: async (writes) => {
      const places = writes.flatMap(({ key }, i) => (isContended && key.pk.startsWith('incident#') ? [i] : []))
      return places.length > 0 ? places : await store.writeAll(writes)
    },
  })
  const world = createWorld([detectionOf()], { wrapStore })
  const { held } = await world.deliver(callNow())
  expect(held).toMatchObject([{ reason: 'told in one message with others: too much at once' }])
  isContended = false
  await world.sweepUntilQuiet()
  expect(world.published.map(jsonOf)).toMatchObject([{ kind: 'flood-summary', count: 1 }])

  isContended = true
  const own = createWorld([ownParts], { wrapStore })
  expect(await own.deliver(callNow())).toMatchObject({ published: [{ detection: ownParts.id }], failed: [] })
})
