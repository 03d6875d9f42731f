import { describe, expect, test } from 'vitest'
import type { Severity } from '../../../../shared/core/severity.ts'
import { checkMute, type Mute } from '../../../../shared/gate/mutes.ts'
import { session } from '../../../events.ts'
import { callNow, createWorld, detectionOf } from '../../../world.ts'

const now = new Date('2026-11-21T14:00:00Z')
const mute: Mute = {
  id: 'M-1',
  detection: 'identity/example',
  critical: false,
  owner: 'alice',
  reason: 'the migration',
  created: now,
  expires: new Date('2026-12-01T00:00:00Z'),
}

const { detection: _, ...nothing } = mute

test.each<[Partial<Mute>, RegExp]>([
  [{ expires: new Date('2026-11-20T00:00:00Z') }, /must lie in the future/],
  [{ expires: new Date(Number.NaN) }, /must lie in the future/],
  [{ expires: new Date('2027-02-20T00:00:00Z') }, /more than 90 days away/],
  [{ owner: ' ' }, /--owner/],
  [{ reason: '' }, /--reason/],
  [{ actor: 'a**' }, /--actor "a\*\*"/],
  [{ actor: '*role/KeyRotation' }, /--actor .* the whole ARN/],
  [{ actor: 'arn:aws:sts::111122223333:assumed-role/Deploy/ci-42' }, /--actor .* the ARN of the role/],
  [{ resource: 'arn:aws:s3' }, /--resource .* six parts/],
  [{ tag: 'team=payments', critical: true }, /--critical does not go with --tag/],
])('%j is refused', (change, problem) => {
  expect(() => checkMute({ ...mute, ...change }, now)).toThrow(problem)
})

test('what mutes everything is refused', () => {
  expect(() => checkMute(nothing, now)).toThrow('say what to mute with at least one of --detection')
})

describe('an alert is kept quiet', () => {
  const event = callNow({
    userIdentity: session('Deploy', 'ci-42'),
    requestParameters: { userName: 'bob', tags: [{ key: 'team', value: 'payments' }] },
  })

  test.each<[string, Partial<Mute>, boolean]>([
    ['by its detection', { detection: 'identity/*' }, true],
    ['by its account', { account: '111122223333' }, true],
    ['by its region', { region: 'us-*' }, true],
    ['by its actor', { actor: 'arn:aws:iam::*:role/Deploy' }, true],
    ["by its actor's name", { actor: 'Depl*' }, true],
    ['by its resource', { resource: 'bo*' }, true],
    ['by all of them', { detection: 'identity/example', actor: 'Deploy', region: 'us-east-1' }, true],
    ['but not by the name of its session, which the caller chose', { actor: 'ci-42' }, false],
    ['but not by a tag where it is grave: the caller chose it', { tag: 'team=payments' }, false],
    ['nor by a tag with other conditions', { tag: 'team=payments', actor: 'Deploy' }, false],
    ['but not by another account', { account: '123456789012' }, false],
    ['but not where one condition does not hold', { detection: 'identity/example', region: 'eu-*' }, false],
    ['but not by another tag', { tag: 'team=search' }, false],
  ])('%s', async (_, conditions, isMuted) => {
    const world = createWorld([detectionOf()])
    await world.memory.mutes.add({ ...nothing, ...conditions })
    const { held, published } = await world.deliver(event)
    expect(published).toHaveLength(isMuted ? 0 : 1)
    if (isMuted) expect(held).toMatchObject([{ reason: 'muted by alice (M-1): the migration' }])
  })
})

test.each<[Severity, number]>([
  ['critical', 1],
  ['high', 1],
  ['medium', 0],
  ['low', 0],
  ['information', 0],
])('a mute by tag leaves alone what is high or critical: %s', async (severity, told) => {
  const world = createWorld([detectionOf({ severity })])
  await world.memory.mutes.add({ ...nothing, tag: 'team=*' })
  const tags = [{ key: 'team', value: 'payments' }]
  const { published } = await world.deliver(callNow({ requestParameters: { userName: 'bob', tags } }))
  expect(published).toHaveLength(told)
})

test('a mute that lies in the table and cannot be read mutes nothing', async () => {
  const world = createWorld([detectionOf()], { isForged: true })
  const data = { ...mute, created: now.toISOString(), expires: mute.expires.toISOString() }
  const patterns = { detection: 'identity/*', actor: 'role/*' }
  await world.store.put(
    { pk: 'mutes', sk: 'M-2' },
    { ...data, ...patterns },
    { expected: 'absent', ends: mute.expires },
  )
  expect((await world.deliver(callNow({ userIdentity: session('Deploy', 'ci-42') }))).published).toHaveLength(1)
})

test('a critical alert only where the mute says so', async () => {
  const world = createWorld([detectionOf({ severity: 'critical' })])
  await world.memory.mutes.add(mute)
  expect((await world.deliver(callNow())).published).toHaveLength(1)
  const other = createWorld([detectionOf({ severity: 'critical' })])
  await other.memory.mutes.add({ ...mute, critical: true })
  expect((await other.deliver(callNow())).published).toHaveLength(0)
})

test('a muted event that is delivered twice at the same time counts once', async () => {
  const world = createWorld([detectionOf()])
  await world.memory.mutes.add(mute)
  const event = callNow()
  await Promise.all([world.deliver(event), world.deliver(event)])
  expect(await world.memory.mutes.list()).toMatchObject([{ hits: { count: 1 } }])
  expect(await world.memory.mutes.alertsOf('2026-11-21')).toHaveLength(1)
})

test('a mute never takes the place of another', async () => {
  const { memory } = createWorld([])
  expect(await memory.mutes.add(mute)).toBe(true)
  expect(await memory.mutes.add({ ...mute, owner: 'bob' })).toBe(false)
  expect(await memory.mutes.list()).toMatchObject([{ owner: 'alice', hits: { count: 0, lastAt: undefined } }])
})

test('a mute ends', async () => {
  const world = createWorld([detectionOf()])
  await world.memory.mutes.add(mute)
  world.now = mute.expires
  expect((await world.deliver(callNow())).published).toHaveLength(1)
})

test('what was muted is counted, listed in the digest, and can be read', async () => {
  const world = createWorld([detectionOf({ groupBy: (e) => e.key })])
  await world.memory.mutes.add(mute)
  const event = callNow()
  for (const payload of [event, event, callNow()]) await world.deliver(payload)
  expect(await world.memory.mutes.list()).toMatchObject([{ id: 'M-1', hits: { count: 2, lastAt: now } }])
  expect(await world.memory.mutes.alertsOf('2026-11-21')).toMatchObject([
    { mute: 'M-1', title: 'alice called CreateUser' },
    { mute: 'M-1' },
  ])
  const { data, paragraphs } = await world.digest('2026-11-21')
  expect(data).toMatchObject({ alerts: 2, muted: 2 })
  expect(paragraphs.flat()).toContain('  M-1 until 2026-12-01, by alice: the migration')
})
