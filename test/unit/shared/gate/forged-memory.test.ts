import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detections } from '../../../../detections/index.ts'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { createCheckedStore } from '../../../../shared/gate/checked-store.ts'
import { itemKinds, longestWindow } from '../../../../shared/gate/item-kinds.ts'
import { createMemoryStore } from '../../../../shared/gate/memory-store.ts'
import type { Key, Store } from '../../../../shared/gate/store.ts'
import tactics from '../../../../shared/gate/tactics.json' with { type: 'json' }
import { tacticsOf } from '../../../../shared/gate/tactics.ts'
import { json } from '../../../arbitraries.ts'
import { alarmChange, apiCall, stateChange } from '../../../events.ts'
import { notingStore } from '../../../stores.ts'
import { alertsIn, createWorld, detectionOf, jsonOf } from '../../../world.ts'

const start = new Date('2026-11-21T14:00:00Z')
const far = new Date('2096-01-01T00:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute
const flood = { burst: 20, secondsPerMessage: 15 }
const kinds = itemKinds(flood)
const headline = "Somebody wrote into Tocsin's memory"

/** What a critical alert, one with a threshold, one on a first sight and one that waits are decided by. */
const critical = detectionOf({ severity: 'critical' })
const all = [
  critical,
  detectionOf({ id: 'identity/third', window: { minutes: 5, threshold: 2 } }),
  detectionOf({ id: 'identity/new', severity: 'medium', firstSeen: (e) => e.actor.name }),
  ...detections.filter(({ id }) => id === 'compute/ec2-instance-stopped' || id === 'audit-trail/trail-logging-stopped'),
  ...detections.filter(({ id }) => id === 'audit-trail/trail-logging-started' || id === 'compute/key-pair-created'),
  ...detections.filter(({ id }) => id === 'alarms/alarm-fired'),
]

const call = (eventID: string) => apiCall('iam:CreateUser', { eventID, eventTime: start.toISOString() })
const stopInstance = apiCall('ec2:StopInstances', {
  eventTime: '2026-11-21T13:59:00Z',
  requestParameters: { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } },
})
const events = [
  call('e-1'),
  call('e-2'),
  apiCall('cloudtrail:StopLogging', { requestParameters: { name: 'main' } }),
  apiCall('cloudtrail:StartLogging', { requestParameters: { name: 'main' } }),
  apiCall('ec2:CreateKeyPair', { requestParameters: { keyName: 'bob' }, userAgent: 'Terraform/1.13.0' }),
  stateChange('stopped'),
  alarmChange('web', 'ALARM', { alarmRule: 'ALARM(web-5xx)' }),
  apiCall('sts:AssumeRole', { responseElements: { credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE' } } }),
]

function createHostileWorld() {
  const touched = new Map<string, Key>()
  const items = new Map<string, JsonObject>()
  const note = (key: Key, data?: JsonObject): void => {
    touched.set(JSON.stringify(key), { pk: key.pk, sk: key.sk })
    if (data !== undefined) items.set(key.pk, data)
  }
  const wrapStore = (store: Store): Store => notingStore(store, note)
  const world = createWorld(all, { settings: { flood, learningDays: 7 }, wrapStore, start, isForged: true })
  return { world, touched, items }
}

async function runThrough(world: ReturnType<typeof createWorld>): Promise<void> {
  for (const event of events) await world.deliver(event)
  world.advance(60)
  await world.sweep()
  await world.deliver(stopInstance)
  await world.sweepUntilQuiet()
}

/** Every key that the functions read or write on the way of these events, and what they write. */
const { touched, items } = await (async () => {
  const { world, touched, items } = createHostileWorld()
  await runThrough(world)
  expect(world.forged).toEqual([])
  return { touched: [...touched.values()], items: [...items] }
})()
const prefixOf = (pk: string): string => pk.split('#')[0] ?? ''

const extreme = fc.constantFrom<JsonObject[string]>(
  ...[8.64e15, 1e300, -1e300, far.getTime(), Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY, -1, 0.5],
  ...[far.toISOString(), '', 'x'.repeat(10_000), '\ud800', null, [], {}, true, '__proto__'],
)

/** Any JSON, an item of another kind, or one of its own in which something is extreme. */
const hostileData = (pk: string): fc.Arbitrary<JsonObject> => {
  const own = items.find(([written]) => written === pk)?.[1] ?? {}
  const others = items.filter(([written]) => prefixOf(written) !== prefixOf(pk)).map(([, data]) => data)
  const changed = fc
    .tuple(fc.constantFrom('state', ...Object.keys(own)), extreme)
    .map(([field, value]): JsonObject => ({ ...own, [field]: value }))
  const object = fc.dictionary(fc.string(), json).map((value): JsonObject => JSON.parse(JSON.stringify(value)))
  return fc.oneof(object, fc.constantFrom(...others), changed)
}

const hostileItem = fc.constantFrom(...touched).chain(({ pk, sk }) =>
  fc.record({
    pk: fc.constant(pk),
    sk: fc.oneof(fc.constant(sk), fc.constantFrom('', '0', '\0', '~', `${start.toISOString()}#wait#x`)),
    data: hostileData(pk),
    ends: fc.constantFrom(
      new Date(start.getTime() + minute),
      new Date(start.getTime() + 80 * day),
      far,
      new Date(Number.NaN),
    ),
  }),
)

describe('what somebody else wrote into the state table', () => {
  test('keeps no critical alert quiet, stops no function, and is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileItem, { minLength: 1, maxLength: 6 }), async (hostile) => {
        const { world } = createHostileWorld()
        for (const { pk, sk, data, ends } of hostile)
          await world.store.put({ pk, sk }, data, { expected: 'anything', ends })
        await runThrough(world)
        const told = world.published.map(({ subject }) => subject).join('\n')
        expect(told).toMatch(/^\[CRITICAL\].*alice.* called CreateUser/m)
        expect(told).toMatch(/^\[CRITICAL\].*alice.* stopped the logging of trail main/m)
        const isTold = world.published.some(({ messages }) => messages.default.startsWith(headline))
        expect(isTold).toBe(world.forged.length > 0)
        world.advance(60)
        expect((await world.sweep()).failed).toEqual([])
        expect((await world.deliver(call('later'))).failed).toEqual([])
      }),
      { numRuns: 80 },
    )
  }, 120_000)

  const own = items.find(([pk]) => pk.startsWith('window#identity/example#critical'))
  const name = own?.[0].slice('window#'.length) ?? ''
  const incidentOfAlice = items.find(([pk, data]) => pk.startsWith('incident#') && data['about'] === 'alice') ?? [
    '',
    {},
  ]
  const windowUntil = (minutes: number, data: JsonObject = {}): JsonObject => ({
    ...own?.[1],
    opener: 'T-00000-00000-00000',
    id: `${name}#${start.getTime()}`,
    closesAt: start.getTime() + minutes * minute,
    ...data,
  })
  const mute = {
    detection: 'identity/example',
    critical: true,
    owner: 'mallory',
    reason: 'why not',
    created: start.toISOString(),
    expires: new Date(start.getTime() + 30 * day).toISOString(),
  }
  const inADay = new Date(start.getTime() + day)
  const fold = { id: 'T-00000-00000-00000', detection: 'a/b', title: 'x', account: 'Production', at: start.getTime() }

  test.each<[string, string, string, JsonObject, Date]>([
    ['a bucket that is full in 2096', 'bucket#critical', 'bucket', { fullAt: far.getTime(), refusedAt: 0 }, far],
    [
      'a bucket emptier than the burst',
      'bucket#critical',
      'bucket',
      { fullAt: start.getTime() + 10 * minute, refusedAt: 0 },
      inADay,
    ],
    [
      'an incident that goes on in 2096',
      incidentOfAlice[0],
      'head',
      { ...incidentOfAlice[1], openedAt: start.getTime(), lastAt: far.getTime() },
      inADay,
    ],
    ['a lock that outlives its life', 'lock', 'sweep', {}, far],
    ['a window until 2096', `window#${name}`, 'head', windowUntil(60 * 24 * 365 * 70), far],
    ['a window longer than its detection says', `window#${name}`, 'head', windowUntil(600), inADay],
    [
      'a window of another group',
      `window#${name}`,
      'head',
      windowUntil(60, { id: `x#critical#y#${start.getTime()}` }),
      inADay,
    ],
    ['a window with an opener that is none', `window#${name}`, 'head', windowUntil(60, { opener: 'me' }), inADay],
    ['a mute of everything', 'mutes', 'M-0000', { ...mute, detection: '*' }, new Date(mute.expires)],
    ['a mute without an owner', 'mutes', 'M-0000', { ...mute, owner: '' }, new Date(mute.expires)],
    ['a mute without an end', 'mutes', 'M-0000', { ...mute, expires: '' }, new Date(mute.expires)],
    ['a mute until 2096', 'mutes', 'M-0000', { ...mute, expires: far.toISOString() }, far],
    ['a lease for years', 'LEASE', 'delivery', { state: 'leased', until: far.getTime() }, inADay],
    ['a task that is due and is none', 'due', '0', { kind: 'window', id: 'x', data: {} }, inADay],
    [
      'a folded alert that lies about its severity',
      'fold#critical',
      '0#T-00000-00000-00000',
      { ...fold, severity: 'low' },
      inADay,
    ],
    ['a first sight that was in 2096', 'FIRST', 'seen', { first: fold.id, at: far.getTime() }, inADay],
    ['learning until 2096', 'deployment', 'first-seen', { at: far.getTime() }, far],
  ])('%s counts as absent, and is told', async (_, pk, sk, data, ends) => {
    const placeholder = { LEASE: 'alert#', FIRST: 'seen#' }[pk]
    const key = { pk: touched.find((one) => placeholder && one.pk.startsWith(placeholder))?.pk ?? pk, sk }
    const { world } = createHostileWorld()
    await world.store.put(key, data, { expected: 'anything', ends })
    for (const event of events) await world.deliver(event)
    expect(world.published.map(({ subject }) => subject).join('\n')).toMatch(/CRITICAL.*alice called CreateUser/)
    // A sweeper that has nothing to do asks for no lock.
    world.advance(300)
    await world.sweep()
    expect(world.forged).toEqual([`${key.pk} ${key.sk}`])
    const [message, ...others] = world.published.filter(({ messages }) => messages.default.startsWith(headline))
    expect(others).toEqual([])
    expect(message).toMatchObject({
      subject: expect.stringContaining(headline),
      attributes: { severity: 'critical', detection: 'audit-trail/own-memory-forged' },
    })
    expect(jsonOf(message ?? expect.fail()).items).toMatchObject([{ pk: key.pk.slice(0, 200), sk: key.sk }])
  })

  test('again and again, so that no message is left, keeps a summary away for minutes only', async () => {
    const { world } = createHostileWorld()
    const key = { pk: 'bucket#critical', sk: 'bucket' }
    for (let minutes = 0; minutes < 8; minutes++) {
      const data = { fullAt: world.now.getTime() + 5 * minute, refusedAt: 0 }
      await world.store.put(key, data, { expected: 'anything', ends: new Date(world.now.getTime() + day) })
      if (minutes === 0) await world.deliver(call('e-1'))
      await world.sweep()
      world.advance(60)
    }
    expect(world.published.map(({ subject }) => subject).join('\n')).toMatch(/CRITICAL.*1 alert in one message/)
  })

  test('that learning began in 2096 does not make it begin anew', async () => {
    const { world } = createHostileWorld()
    await world.store.put(
      { pk: 'deployment', sk: 'first-seen' },
      { at: far.getTime() },
      { expected: 'anything', ends: far },
    )
    await world.deliver(call('e-1'))
    await world.sweepUntilQuiet()
    expect(world.published.map(({ messages }) => messages['sqs']).join()).toContain('identity/new')
  })

  test.each<[string, (packed: string) => string]>([
    ['another event', () => gzipSync(JSON.stringify(stateChange('running'))).toString('base64')],
    ['nothing that can be read', () => 'AAAA'],
    ['what expands without end', () => gzipSync(Buffer.alloc(50_000_000)).toString('base64')],
  ])('in the place of an event that waits (%s) is told', async (_, change) => {
    const { world } = createHostileWorld()
    await world.deliver(stateChange('stopped'))
    const key = { pk: touched.find(({ pk }) => pk.startsWith('wait#'))?.pk ?? '', sk: 'wait' }
    const { data, ends } = (await world.store.get(key)) ?? expect.fail()
    await world.store.put(key, { ...data, envelope: change(String(data['envelope'])) }, { expected: 'anything', ends })
    world.advance(60)
    expect((await world.sweep()).failed).toEqual([])
    expect(new Set(world.forged)).toEqual(new Set([`${key.pk} wait`]))
  })

  test('in the right form keeps quiet nothing grave about Tocsin itself: no mute, and no window', async () => {
    const ownParts = detectionOf({ id: 'audit-trail/own-table-changed', severity: 'critical' })
    const keys = new Set<string>()
    const wrapStore = (store: Store): Store =>
      notingStore(store, ({ pk }, data) => {
        if (pk.startsWith('window#') && data !== undefined) keys.add(pk)
      })
    const seen = createWorld([ownParts], { wrapStore, start })
    await seen.deliver(call('e-0'))
    const [pk = expect.fail('it opened no window')] = keys
    const world = createWorld([ownParts], { start })
    const window = { opener: 'T-00000-00000-00000', subject: 'x', closesAt: start.getTime() + 59 * minute }
    const id = `${pk.slice('window#'.length)}#${start.getTime()}`
    await world.store.put({ pk, sk: 'head' }, { ...window, id }, { expected: 'anything', ends: inADay })
    await world.store.put(
      { pk: 'mutes', sk: 'M-0000' },
      { ...mute, detection: 'audit-trail/own-table-changed' },
      { expected: 'anything', ends: new Date(mute.expires) },
    )
    const { published } = await world.deliver(call('e-1'))
    expect(published).toHaveLength(1)
    expect(world.forged).toEqual([])
  })

  test('as an incident of the right form keeps nothing urgent waiting, and loses nothing', async () => {
    const seen = new Map<string, JsonObject>()
    const wrapStore = (store: Store): Store =>
      notingStore(store, ({ pk }, data) => {
        if (pk.startsWith('incident#') && data !== undefined) seen.set(pk, data)
      })
    const deletes = { detail: { eventName: ['DeleteUser'] } }
    const high = detectionOf({ id: 'identity/high', severity: 'high', pattern: deletes })
    const ownParts = detectionOf({ id: 'audit-trail/own-table-changed', severity: 'high' })
    await createWorld([critical], { wrapStore, start }).deliver(call('e-0'))
    const [[pk, data] = expect.fail('it opened no incident')] = seen
    const grave = detectionOf({ severity: 'critical', pattern: { detail: { eventName: ['CreateUser'] } } })
    const world = createWorld([grave, high, ownParts], { start })
    const told = { gravest: 'critical', tactics: tacticsOf(Object.keys(tactics)), told: 1e6, alerts: 1e6 }
    await world.store.put({ pk, sk: 'head' }, { ...data, ...told }, { expected: 'anything', ends: inADay })
    const { published } = await world.deliver(call('e-1'))
    expect(published.map(({ detection }) => detection).sort()).toEqual([ownParts.id, grave.id])
    const second = await world.deliver(apiCall('iam:DeleteUser', { eventID: 'e-2' }))
    expect(second.published.map(({ detection }) => detection)).toEqual([ownParts.id])
    expect(world.forged).toEqual([])
    await world.sweepUntilQuiet()
    expect(world.published.map(({ messages }) => messages['sqs']).join()).toContain('identity/high')
  })

  test('as a look at what is still to come, as though it were done, loses nothing', async () => {
    const world = createWorld([critical], { start, isForged: true })
    for (const id of ['e-1', 'e-2', 'e-3']) await world.deliver(call(id))
    const key = { pk: `untold#${incidentOfAlice[0].slice('incident#'.length)}`, sk: 'untold' }
    const ticks = ['2026-11-21T14:05:00.000Z']
    await world.store.put(
      key,
      { ticks, updates: 0, updatedAt: 0, waitsSince: 0, kinds: [], others: {} },
      { expected: 'anything', ends: inADay },
    )
    world.advance(120)
    await world.deliver(call('e-4'))
    await world.memory.store.get(key)
    expect(world.forged).toEqual([`${key.pk} untold`])
    await world.sweepUntilQuiet()
    const ofAlice = world.published.filter(({ messages }) => !messages.default.startsWith(headline))
    expect(ofAlice.map(alertsIn)).toEqual([1, 3])
  })

  test('as a mute of the right form is told to people, once, and again where its content changes', async () => {
    const world = createWorld([critical], { start })
    const write = async (sk: string, data: JsonObject) =>
      await world.store.put({ pk: 'mutes', sk }, data, { expected: 'anything', ends: new Date(mute.expires) })
    await write('M-0000', { ...mute, detection: 'identity/other' })
    for (let minutes = 0; minutes < 3; minutes++) await world.sweep()
    await write('M-0000', mute)
    await world.sweep()
    expect(world.published.map(({ subject }) => subject)).toEqual([
      '[HIGH] all accounts: mallory muted alerts: detection identity/other, critical, too',
      '[HIGH] all accounts: mallory muted alerts: detection identity/example, critical, too',
    ])
    expect(world.published[1]?.messages.default).toContain('npm run mute -- remove')
  })

  test('or took out of it is told, where an alert was waiting', async () => {
    const { world } = createHostileWorld()
    await world.deliver(stateChange('stopped'))
    const key = { pk: touched.find(({ pk }) => pk.startsWith('wait#'))?.pk ?? '', sk: 'wait' }
    await world.store.remove(key)
    world.advance(60)
    await world.sweep()
    expect(new Set(world.forged)).toEqual(new Set([`${key.pk} wait`]))
  })

  test('thousands of times is told in few messages, and keeps the rest of a list readable', async () => {
    const store = createMemoryStore(() => start)
    const ends = new Date(start.getTime() + day)
    const found: string[] = []
    const checked = createCheckedStore(
      store,
      kinds,
      () => start,
      ({ item }) => found.push(item.sk),
    )
    for (let i = 0; i < 120; i++) {
      const isOwn = i % 40 === 39
      const data = isOwn ? { at: start.getTime() } : { at: far.getTime() }
      await store.put({ pk: 'hits#x', sk: String(i).padStart(3, '0') }, data, { expected: 'anything', ends })
    }
    expect((await checked.list('hits#x', { limit: 2 })).map(({ sk }) => sk)).toEqual(['039', '079'])
    expect((await checked.list('hits#x')).map(({ sk }) => sk)).toEqual(['039', '079', '119'])
    expect(found).toHaveLength(117)
  })
})

describe('the kinds of what is remembered', () => {
  test('are those of the document', () => {
    const document = readFileSync(new URL('../../../../docs/decisions/0013-one-table.md', import.meta.url), 'utf8')
    const named = [...document.matchAll(/^\| (`.+?`(?:, `.+?`)*) \|/gm)].flatMap(([, names = '']) => names.split(', '))
    const listed = named.map((text) => text.replaceAll('`', '')).filter((text) => text !== 'pk')
    expect(
      Object.values(kinds)
        .map((kind) => kind.name)
        .sort(),
    ).toEqual(listed.sort())
  })

  test('are all reached by the events of these tests, but for what people do', () => {
    const reached = new Set(touched.map(({ pk }) => prefixOf(pk)))
    expect(Object.keys(kinds).filter((kind) => !reached.has(kind))).toEqual([
      'sequence',
      'mute-told',
      'mute-hits',
      'mute-last',
      'muted',
      'malformed',
      // What is forged of them: test/unit/shared/self-watch/rule-watch.test.ts.
      'rules',
    ])
  })

  test('let every window of a detection be as long as it says', () => {
    for (const { id, window } of detections) expect(window.minutes * minute, id).toBeLessThanOrEqual(longestWindow)
  })
})
