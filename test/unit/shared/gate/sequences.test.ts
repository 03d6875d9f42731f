import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { byActor, defineSequence, type SeenStep } from '../../../../shared/core/sequence.ts'
import { createMemoryStore } from '../../../../shared/gate/memory-store.ts'
import { completedWith } from '../../../../shared/gate/sequence-steps.ts'
import { createSequences } from '../../../../shared/gate/sequences.ts'
import type { Store } from '../../../../shared/gate/store.ts'
import { createMatcher } from '../../../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../../../shared/transports/eventbridge.ts'
import { apiCall, user } from '../../../events.ts'
import { createWorld, detectionOf, sequenceOf, toldIn, type World } from '../../../world.ts'

const minute = 60_000
const now = new Date('2026-11-21T14:00:00Z')
const seen = (...steps: readonly (readonly [step: number, minutes: number])[]): readonly SeenStep[] =>
  steps.map(([step, minutes], i) => ({ step, at: minutes * minute, alert: `${i}`, title: '' }))

const three = { steps: [{ of: ['a'] }, { of: ['b'] }, { of: ['c'] }], minutes: 60, type: 'temporal_ordered' } as const

describe('a sequence', () => {
  test.each<[string, readonly SeenStep[], number, readonly number[] | undefined]>([
    ['is whole with its last step', seen([0, 0], [1, 10], [2, 20]), 2, [0, 1, 2]],
    ['is whole with a step in its middle that comes late', seen([0, 0], [2, 20], [1, 10]), 2, [0, 2, 1]],
    ['is not whole with a step that is too early', seen([1, 0], [0, 10], [2, 20]), 2, undefined],
    ['is not whole where it takes longer', seen([0, 0], [1, 10], [2, 61]), 2, undefined],
    ['is made of the steps that lie closest together', seen([0, 0], [0, 9], [1, 10], [2, 20]), 3, [1, 2, 3]],
    ['is not whole anew with what was no part of it', seen([0, 0], [1, 10], [2, 20], [0, 30]), 3, undefined],
  ])('%s', (_, steps, last, whole) => {
    const found = completedWith(three, steps, `${last}`)
    expect(found?.map(({ alert }) => Number(alert))).toEqual(whole)
  })

  test('in any order is whole whichever comes last', () => {
    const found = completedWith({ ...three, type: 'temporal' }, seen([2, 0], [0, 10], [1, 20]), '2')
    expect(found).toHaveLength(3)
  })

  test('may need several of one step', () => {
    const steps = [{ of: ['a'], times: 3 }, { of: ['b'] }] as const
    expect(
      completedWith({ steps, minutes: 60, type: 'temporal_ordered' }, seen([0, 0], [0, 1], [1, 2]), '2'),
    ).toBeUndefined()
    expect(
      completedWith({ steps, minutes: 60, type: 'temporal_ordered' }, seen([0, 0], [0, 1], [0, 2], [1, 3]), '3'),
    ).toHaveLength(4)
  })
})

describe('through the gate', () => {
  const step = (name: string, eventName: string) =>
    detectionOf({
      id: `identity/${name}`,
      pattern: { detail: { eventName: [eventName] } },
      severity: 'low',
      title: (e) => `${e.actor.name} called ${e.action.name}`,
    })
  const detections = [step('first', 'CreateUser'), step('second', 'AttachUserPolicy')]
  const sequence = sequenceOf({ steps: [{ of: ['identity/first'] }, { of: ['identity/second'], by: byActor }] })
  const worldOf = (gate = {}) => createWorld(detections, { sequences: [sequence], gate })
  const call = (name: string, eventID: string, record: JsonObject = {}) =>
    apiCall(`iam:${name}`, { eventID, ...record })
  const told = (world: World) => world.published.map(({ subject }) => subject)

  test('it is told at once, with its steps, and the last step waits', async () => {
    const world = worldOf()
    await world.deliver(call('CreateUser', 'a', { eventTime: '2026-11-21T13:59:00Z' }))
    await world.deliver(call('AttachUserPolicy', 'b', { eventTime: '2026-11-21T14:00:00Z' }))
    expect(told(world)).toEqual(['[LOW] Production: alice called CreateUser', '[CRITICAL] Production: alice did both'])
    const email = world.published[1]?.messages.default.replace(/\s+/g, ' ')
    expect(email).toMatch(
      /(?:it completes a sequence, and never waits|this is graver than all before)\. The steps of the sequence \(UTC\) \d\d:\d\d:\d\d alice called CreateUser \(T-\S+, told\) \d\d:\d\d:\d\d alice called AttachUserPolicy \(T-/,
    )
  })

  test('it is told once, however often its events come', async () => {
    const world = worldOf()
    for (let i = 0; i < 3; i++) {
      await world.deliver(call('AttachUserPolicy', 'b'))
      await world.deliver(call('CreateUser', 'a', { eventTime: '2026-11-21T13:59:00Z' }))
    }
    await world.sweepUntilQuiet()
    expect(told(world).filter((subject) => subject.includes('did both'))).toHaveLength(1)
  })

  test('of two actors is none', async () => {
    const world = worldOf()
    await world.deliver(call('CreateUser', 'a'))
    await world.deliver(call('AttachUserPolicy', 'b', { userIdentity: user('bob') }))
    expect(told(world).join()).not.toContain('did both')
  })

  test('a mute of its steps silences their messages, and not the sequence', async () => {
    const world = worldOf()
    const mute = { id: 'M-0001', detection: 'identity/*', critical: false, owner: 'bob', reason: 'noise' }
    const created = new Date('2026-11-21T13:00:00Z')
    await world.memory.mutes.add({ ...mute, created, expires: new Date('2026-11-28T00:00:00Z') })
    await world.deliver(call('CreateUser', 'a'))
    await world.deliver(call('AttachUserPolicy', 'b'))
    expect(told(world)).toEqual(['[CRITICAL] Production: alice did both'])
    const email = world.published[0]?.messages.default.replace(/\s+/g, ' ')
    expect(email).toMatch(
      /called CreateUser \(T-\S+, muted\) \d\d:\d\d:\d\d alice called AttachUserPolicy \(T-\S+, muted\) alice/,
    )
    expect(email).toContain('Of 2 of its steps nobody was told')
  })

  test('what is counted up to a threshold counts where it is muted, too', async () => {
    const often = detectionOf({
      id: 'identity/often',
      pattern: { detail: { eventName: ['GetUser'] } },
      severity: 'low',
      window: { minutes: 10, threshold: 3 },
    })
    const afterwards = { ...sequence, steps: [{ of: ['identity/often'] }, { of: ['identity/second'] }] } as const
    const world = createWorld([often, ...detections], { sequences: [afterwards] })
    const mute = { id: 'M-0001', detection: 'identity/*', critical: false, owner: 'bob', reason: 'noise' }
    const created = new Date('2026-11-21T13:00:00Z')
    await world.memory.mutes.add({ ...mute, created, expires: new Date('2026-11-28T00:00:00Z') })
    for (const id of ['a', 'b']) await world.deliver(call('GetUser', id))
    await world.deliver(call('AttachUserPolicy', 'x'))
    expect(told(world)).toEqual([])
    await world.deliver(call('GetUser', 'c'))
    expect(told(world)).toEqual(['[CRITICAL] Production: alice did both'])
  })

  test('of two things in one event is told of both', async () => {
    const both = {
      ...sequence,
      steps: [
        { of: ['identity/first'], by: () => ['x', 'y'] },
        { of: ['identity/second'], by: () => ['x', 'y'] },
      ],
    } as const
    const world = createWorld(detections, { sequences: [both] })
    await world.deliver(call('CreateUser', 'a'))
    await world.deliver(call('AttachUserPolicy', 'b'))
    const titles = world.published.flatMap(toldIn).map(({ title }) => title)
    expect(titles.slice(1, 3)).toEqual(['x did both', 'y did both'])
  })

  test('says of each step whether people heard of it', async () => {
    const world = worldOf()
    await world.deliver(call('CreateUser', 'a', { eventTime: '2026-11-21T13:59:00Z' }))
    await world.deliver(call('AttachUserPolicy', 'b', { eventTime: '2026-11-21T14:00:00Z' }))
    const email = world.published[1]?.messages.default.replace(/\s+/g, ' ')
    expect(email).toMatch(
      /called CreateUser \(T-\S+, told\) \d\d:\d\d:\d\d alice called AttachUserPolicy \(T-[^, ]+\) alice/,
    )
    expect(email).not.toContain('nobody was told')
  })

  test('a step of another day has its date', async () => {
    const world = createWorld(detections, { sequences: [{ ...sequence, minutes: 24 * 60 }] })
    await world.deliver(call('CreateUser', 'a', { eventTime: '2026-11-20T23:59:00Z' }))
    await world.deliver(call('AttachUserPolicy', 'b', { eventTime: '2026-11-21T14:00:00Z' }))
    const email = world.published.at(-1)?.messages.default.replace(/\s+/g, ' ')
    expect(email).toMatch(/\(UTC\) 2026-11-20 23:59:00 alice called CreateUser \(T-\S+, told\) 14:00:00 alice called/)
  })
})

describe('however events come', () => {
  const detections = ['a', 'b', 'c'].map((name) =>
    detectionOf({ id: `identity/${name}`, pattern: { detail: { eventName: [name] } }, severity: 'low' }),
  )
  const deps = { match: createMatcher(detections), severityOf: () => undefined, accountName: () => undefined }
  const sequence = defineSequence({
    ...{ id: 'sequences/example', minutes: 6, severity: 'critical' },
    steps: [{ of: ['identity/a'] }, { of: ['identity/b'], times: 2 }, { of: ['identity/c'] }],
    title: (_, by) => `${by} did all`,
    ...{ why: 'It matters.', respond: ['Ask why.'], falsePositives: [], references: [] },
  })
  const happened = fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      minute: fc.integer({ min: 0, max: 9 }),
      who: fc.constantFrom('alice', 'bob'),
    }),
    { maxLength: 8 },
  )

  test('the same again changes nothing, and each actor has a sequence of their own', async () => {
    await fc.assert(
      fc.asyncProperty(happened, async (all) => {
        const store = createMemoryStore(() => now)
        const { advance } = createSequences(store, () => now, [sequence])
        for (const [i, { name, minute: at, who }] of all.entries()) {
          const eventTime = new Date(now.getTime() - (10 - at) * minute).toISOString()
          const event = apiCall(`iam:${name}`, { eventID: `${i}`, eventTime, userIdentity: user(who) })
          const [envelope] = unwrapEventBridge(event, {
            partition: 'aws',
            region: 'us-east-1',
            account: '111122223333',
          }).envelopes
          const [alert] = envelope === undefined ? [] : raiseAlerts(envelope, deps)
          if (alert === undefined) return expect.fail('nothing fired')
          const first = await advance(alert)
          expect(await advance(alert)).toEqual(first)
          for (const { by, steps } of first) {
            expect(by).toBe(who)
            const own = all.map((one, k) => ({ ...one, k })).filter((one) => one.who === who && one.k <= i)
            expect(steps.length).toBe(4)
            expect(
              steps.every((step) => own.some((one) => now.getTime() - (10 - one.minute) * minute === step.at)),
            ).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is noted', () => {
  const first = detectionOf({
    id: 'identity/first',
    severity: ({ action }) => (action.name === 'GetUser' ? 'low' : 'high'),
  })
  const counting = defineSequence({
    ...{ id: 'sequences/counting', minutes: 60, severity: 'high', type: 'value_count' },
    steps: [
      { of: ['identity/first'], times: 2, atLeast: 'high', distinct: { what: 'regions', values: (e) => [e.region] } },
    ],
    title: (_, by) => `${by} did it in two regions`,
    ...{ why: 'It matters.', respond: ['Ask why.'], falsePositives: [], references: [] },
  })
  const deliver = async (calls: readonly (readonly [name: string, awsRegion: string])[]) => {
    const world = createWorld([first], { sequences: [counting] })
    for (const [i, [name, awsRegion]] of calls.entries())
      await world.deliver(apiCall(`iam:${name}`, { eventID: `${i}`, awsRegion }))
    await world.sweepUntilQuiet()
    return world.published.flatMap(toldIn).filter(({ title }) => title.includes('two regions')).length
  }

  test.each<[string, readonly (readonly [string, string])[], number]>([
    [
      'counts different values',
      [
        ['A', 'us-east-1'],
        ['B', 'eu-west-1'],
      ],
      1,
    ],
    [
      'does not count the same twice',
      [
        ['A', 'us-east-1'],
        ['B', 'us-east-1'],
      ],
      0,
    ],
    [
      'is not what is too mild',
      [
        ['A', 'us-east-1'],
        ['GetUser', 'eu-west-1'],
      ],
      0,
    ],
    [
      'is not pushed out by what is repeated',
      [['A', 'eu-west-1'], ...Array.from({ length: 15 }, (_, i) => [`B${i}`, 'us-east-1'] as const)],
      1,
    ],
  ])('%s', async (_, calls, times) => {
    expect(await deliver(calls)).toBe(times)
  })
})

describe('what it costs', () => {
  const detection = detectionOf({ pattern: { detail: { eventName: ['CreateAccessKey'] } } })
  const many = Array.from({ length: 7 }, (_, i) =>
    defineSequence({
      ...{ id: `sequences/example-${i}`, minutes: 60, severity: 'high', type: 'event_count' },
      steps: [{ of: [detection.id], times: 2, by: i % 2 === 0 ? byActor : () => ['bob'] }],
      title: (_, by) => `${by} did it twice`,
      ...{ why: 'It matters.', respond: ['Ask why.'], falsePositives: [], references: [] },
    }),
  )
  const deps = { match: createMatcher([detection]), severityOf: () => undefined, accountName: () => undefined }
  const alertNumber = (eventID: string) => {
    const event = apiCall('iam:CreateAccessKey', { eventID })
    const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: 'us-east-1', account: '111122223333' })
    const [alert] = envelopes.flatMap((envelope) => raiseAlerts(envelope, deps))
    return alert ?? expect.fail('nothing fired')
  }

  test('is a read and a write for each of two names, however many sequences an alert is a step of', async () => {
    const store = createMemoryStore(() => now)
    const calls: string[] = []
    const counting: Store = {
      ...store,
      get: (key) => {
        calls.push('get')
        return store.get(key)
      },
      put: (...args) => {
        calls.push('put')
        return store.put(...args)
      },
    }
    await createSequences(counting, () => now, many).advance(alertNumber('a'))
    expect(calls.sort()).toEqual(['get', 'get', 'put', 'put'])
  })
})
