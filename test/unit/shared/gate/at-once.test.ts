import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { detections } from '../../../../detections/index.ts'
import { sequences } from '../../../../detections/sequences/index.ts'
import type { Key, Store, Write } from '../../../../shared/gate/store.ts'
import { apiCall, logLines, user } from '../../../events.ts'
import { alertsIn, callNow, createWorld, detectionOf, jsonOf, toldIn } from '../../../world.ts'

/** A trail writes its records into a log group; two trails write each of them twice. */
function trail(...events: ReturnType<typeof callNow>[]) {
  return logLines(
    'aws-cloudtrail-logs',
    events.map(({ detail }) => JSON.stringify(detail)),
  )
}

test('an event that stands twice in one batch is told, and with it what else is in the batch', async () => {
  const world = createWorld([detectionOf({ severity: 'critical' })])
  const twice = callNow()
  const batch = trail(twice, callNow({ userIdentity: user('bob') }), twice)
  const failed: number[] = []
  for (let attempt = 0; attempt < 5; attempt++) {
    failed.push((await world.deliver(batch)).failed.length)
    world.advance(90)
  }
  await world.sweepUntilQuiet()
  expect
    .soft(
      world.published
        .flatMap(toldIn)
        .map(({ title }) => title)
        .sort(),
    )
    .toEqual(['alice called CreateUser', 'bob called CreateUser'])
  expect.soft(failed.at(-1)).toBe(0)
})

test('a threshold is reached by events that come at the same time', async () => {
  const detection = detectionOf({
    window: { minutes: 10, threshold: 5 },
    title: (e) => `${e.actor.name} was refused`,
  })
  const world = createWorld([detection])
  const results = await Promise.all(Array.from({ length: 20 }, () => world.deliver(callNow())))
  expect(results.flatMap(({ failed }) => failed)).toEqual([])
  await world.sweepUntilQuiet()
  expect(world.published.map(alertsIn)).not.toEqual([])
})

test('what one alert of a batch waits for undoes no decision on the others', async () => {
  const world = createWorld([detectionOf({ severity: 'critical', groupBy: (e) => e.key })])
  const elsewhere = callNow()
  const id = (await createWorld([detectionOf({ severity: 'critical', groupBy: (e) => e.key })]).deliver(elsewhere))
    .published[0]?.alert
  if (id === undefined) throw new Error('no ID')
  // Another function has just taken it on.
  await world.memory.deliveries.claim(id)
  const result = await world.deliver(trail(elsewhere, ...Array.from({ length: 5 }, () => callNow())))
  expect.soft(result.failed).toHaveLength(1)
  expect.soft(world.published.map(alertsIn)).toHaveLength(5)
})

/** More than a hundred writes: others write the incident once, after the first part is written. */
function worldWith(values: number, disturb: 'contention' | 'crash') {
  let isArmed = false
  const wrapStore = (store: Store): Store => ({
    ...store,
    writeAll: async (writes: readonly Write[]) => {
      const keys = writes.map(({ key }) => key.pk)
      if (isArmed && !keys.some((pk) => pk.startsWith('seen#'))) {
        isArmed = false
        if (disturb === 'crash') throw Object.assign(new Error('killed'), { isCrash: true })
        return [0]
      }
      return await store.writeAll(writes)
    },
  })
  const world = createWorld(
    [
      detectionOf({ id: 'identity/before', pattern: { detail: { eventName: ['CreateUser'] } } }),
      detectionOf({
        id: 'identity/many',
        pattern: { detail: { eventName: ['TagUser'] } },
        severity: 'medium',
        title: () => 'Something else',
        firstSeen: () => ({ of: 'thing', each: Array.from({ length: values }, (_, i) => `value-${i}`) }),
      }),
    ],
    { wrapStore },
  )
  const arm = (): void => {
    isArmed = true
  }
  return { world, arm }
}

test.each([95, 96, 97, 98, 99, 100, 150, 200])(
  'what waits is not lost where others write at once, and %d values make its unit long',
  async (values) => {
    const { world, arm } = worldWith(values, 'contention')
    await world.deliver(callNow())
    arm()
    const { failed, held } = await world.deliver(apiCall('iam:TagUser', { eventID: `many-${values}` }))
    world.advance(90)
    if (failed.length > 0) await world.deliver(apiCall('iam:TagUser', { eventID: `many-${values}` }))
    await world.sweepUntilQuiet()
    const told = world.published.reduce((sum, one) => sum + alertsIn(one), 0)
    expect(told, JSON.stringify(held.map(({ reason }) => reason))).toBe(2)
  },
)

test.each([6, 7, 8, 9, 10, 11, 12, 13, 14])(
  'of ten alerts with %d first sights each none is lost where others stop the second transaction',
  async (values) => {
    const at = 1
    let calls = Number.NEGATIVE_INFINITY
    const wrapStore = (store: Store): Store => ({
      ...store,
      writeAll: async (writes: readonly Write[]) => (calls++ === at ? [0] : await store.writeAll(writes)),
    })
    // All of one actor: the first is told, the others wait for the update of the incident.
    const detection = detectionOf({
      severity: 'medium',
      title: (e) => `${e.id} was changed`,
      firstSeen: (e) => ({ of: `${e.id}`, each: Array.from({ length: values }, (_, i) => `value-${i}`) }),
    })
    const world = createWorld([detection], { wrapStore })
    await world.deliver(callNow())
    const batch = trail(...Array.from({ length: 10 }, () => callNow()))
    calls = 0
    for (let attempt = 0; attempt < 3; attempt++) {
      const { failed } = await world.deliver(batch)
      if (failed.length === 0) break
      world.advance(90)
    }
    await world.sweepUntilQuiet()
    expect(world.published.reduce((sum, one) => sum + alertsIn(one), 0)).toBe(11)
  },
)

test('of two alerts on an event of which another function has one, the other is told at once', async () => {
  const both = [detectionOf({ severity: 'critical' }), detectionOf({ id: 'identity/second' })]
  const world = createWorld(both)
  const event = callNow()
  const { published } = await createWorld(both).deliver(event)
  const [lead] = published
  if (lead === undefined) throw new Error('no alert')
  await world.memory.deliveries.claim(lead.alert)
  const { failed } = await world.deliver(event)
  expect.soft(failed).toHaveLength(1)
  expect.soft(world.published.map(alertsIn)).toEqual([1])
})

const forgedCounters = [
  ['day#2026-11-21', 'identity/rare#high', {}],
  ['day#2026-11-21', 'identity/rare#high', { below: 3 }],
] as const

test.each(forgedCounters)(
  '%s %s in the form that Tocsin uses, but put, makes the digest false at most',
  async (pk, sk, data) => {
    const failures: unknown[] = []
    const rare = detectionOf({ id: 'identity/rare', window: { minutes: 10, threshold: 3 }, title: (e) => e.actor.name })
    const world = createWorld([rare], { gate: { memoryFailed: (error) => failures.push(error) }, isForged: true })
    await world.store.put({ pk, sk }, data, { expected: 'anything', ends: new Date('2026-11-29T14:00:00Z') })
    const results = []
    for (let i = 0; i < 5; i++) results.push(await world.deliver(callNow()))
    expect.soft(failures).toEqual([])
    expect.soft(results.flatMap(({ failed }) => failed)).toEqual([])
    expect.soft(world.published.map((one) => jsonOf(one).detection)).toContain('identity/rare')
  },
)

test('what people muted, or is below its threshold, stays so where others decide on too much at once', async () => {
  const wrapStore = (store: Store): Store => ({
    ...store,
    writeAll: async (writes) => {
      const places = writes.flatMap(({ key }, i) => (key.pk.startsWith('incident#') ? [i] : []))
      return places.length > 0 ? places : await store.writeAll(writes)
    },
  })
  const world = createWorld(
    [
      detectionOf({ id: 'identity/contended', pattern: { detail: { eventName: ['CreateUser'] } } }),
      detectionOf({ id: 'identity/muted', pattern: { detail: { eventName: ['DeleteUser'] } } }),
      detectionOf({
        id: 'identity/below',
        pattern: { detail: { eventName: ['TagUser'] } },
        window: { minutes: 10, threshold: 50 },
      }),
    ],
    { wrapStore },
  )
  await world.memory.mutes.add({
    id: 'M-0001',
    detection: 'identity/muted',
    critical: false,
    owner: 'ops@example.com',
    reason: 'a test',
    created: world.now,
    expires: new Date('2026-11-30T14:00:00Z'),
  })
  const names = ['CreateUser', 'DeleteUser', 'TagUser']
  await world.deliver(trail(...names.map((eventName) => callNow({ eventName }))))
  await world.sweepUntilQuiet()
  expect(world.published.map(jsonOf)).toMatchObject([{ kind: 'mutes' }, { kind: 'flood-summary', count: 1 }])
})

/**
 * As DynamoDB: a transaction holds its items for some milliseconds; another one is cancelled meanwhile, and a plain write is
 * tried again until it is let in, as dynamodb-store.ts does.
 */
function likeDynamoDb(milliseconds = 3) {
  const held = new Set<string>()
  const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`
  const untilLetIn = async (key: Key): Promise<void> => {
    while (held.has(nameOf(key))) await sleep(1)
  }
  return (store: Store): Store => ({
    ...store,
    async writeAll(writes) {
      const busy = writes.flatMap(({ key }, i) => (held.has(nameOf(key)) ? [i] : []))
      if (busy.length > 0) return busy
      const names = writes.map(({ key }) => nameOf(key))
      for (const name of names) held.add(name)
      await sleep(milliseconds)
      const answer = await store.writeAll(writes)
      for (const name of names) held.delete(name)
      return answer
    },
    async put(key, ...rest) {
      await untilLetIn(key)
      return await store.put(key, ...rest)
    },
    async add(key, ...rest) {
      await untilLetIn(key)
      await store.add(key, ...rest)
    },
    async remove(key, ...rest) {
      await untilLetIn(key)
      await store.remove(key, ...rest)
    },
  })
}

test('ten alerts of ten users in one batch are told and counted, where transactions conflict', async () => {
  const failures: unknown[] = []
  const world = createWorld([detectionOf()], {
    wrapStore: likeDynamoDb(),
    gate: { memoryFailed: (error) => failures.push(error) },
  })
  const events = Array.from({ length: 10 }, (_, i) => callNow({ userIdentity: user(`user-${i}`) }))
  await world.deliver(
    logLines(
      'aws-cloudtrail-logs',
      events.map(({ detail }) => JSON.stringify(detail)),
    ),
  )
  expect.soft(failures).toEqual([])
  const tallied = await world.memory.tally.of('2026-11-21')
  expect.soft(tallied.lines[0]?.counts.published).toBe(10)
  // The same events by the other route, a minute later.
  world.advance(60)
  for (const event of events) await world.deliver(event)
  expect.soft(world.published.map(alertsIn)).toHaveLength(10)
})

test('thirty functions at once leave the memory in use, where transactions conflict', async () => {
  const failures: unknown[] = []
  const world = createWorld([detectionOf()], {
    wrapStore: likeDynamoDb(),
    gate: { memoryFailed: (error) => failures.push(error) },
  })
  await world.deliver(callNow())
  // All of them say the same: each is counted, and none is told.
  await Promise.all(Array.from({ length: 30 }, () => world.deliver(callNow({ userIdentity: user('mallory') }))))
  expect.soft(failures).toEqual([])
  expect.soft(world.published.map(alertsIn)).toHaveLength(2)
})

test.each([1_000, 4_000, 8_000])(
  'of whoever deleted %d objects each further event is decided on within a second',
  async (count) => {
    const start = Date.parse('2026-11-21T14:00:00Z')
    const wrapStore = (store: Store): Store => ({
      ...store,
      async list(pk, options) {
        if (!pk.startsWith('hits#')) return await store.list(pk, options)
        const place = String(Math.floor(start / 600_000)).padStart(12, '0')
        return Array.from({ length: count }, (_, i) => ({
          pk,
          sk: `${place}#${String(i).padStart(22, '0')}`,
          version: 1,
          ends: new Date('2026-11-22T14:00:00Z'),
          data: { at: start - i },
        }))
      },
    })
    const bulk = detections.filter(({ id }) => id === 'data/s3-objects-deleted-in-bulk')
    const world = createWorld(bulk, { sequences, wrapStore })
    const deleted = (eventID: string) =>
      apiCall('s3:DeleteObject', {
        eventID,
        eventCategory: 'Data',
        managementEvent: false,
        requestParameters: { bucketName: 'amzn-s3-demo-bucket', key: eventID },
        resources: [{ type: 'AWS::S3::Object', ARN: `arn:aws:s3:::amzn-s3-demo-bucket/${eventID}` }],
      })
    await world.deliver(deleted('first'))
    const before = performance.now()
    await world.deliver(deleted('second'))
    expect(performance.now() - before).toBeLessThan(1_000)
  },
  120_000,
)
