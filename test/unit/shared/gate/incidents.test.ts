import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DetectionSpec } from '../../../../shared/core/detection.ts'
import type { ApiCall } from '../../../../shared/core/event.ts'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { type Severity, severities } from '../../../../shared/core/severity.ts'
import { session, user } from '../../../events.ts'
import { alertsIn, callNow, createWorld, detectionOf, jsonOf, type World } from '../../../world.ts'

const asked = (e: ApiCall, key: string): string => String(e.request[key] ?? '')

/** A detection for each tactic, whose severity and words the call chooses. */
const techniques = ['T1098', 'T1530', 'T1485'] as const
const detections = techniques.map((technique) =>
  detectionOf({
    id: `identity/${technique.toLowerCase()}`,
    pattern: { detail: { requestParameters: { technique: [technique] } } },
    severity: (e) => severities.find((severity) => severity === asked(e, 'severity')) ?? 'medium',
    title: (e) => `${e.actor.name} did ${asked(e, 'what')}`,
    groupBy: (e) => `${e.actor.name} ${asked(e, 'what')}`,
    mitre: [technique],
  } satisfies Partial<DetectionSpec<'api-call'>>),
)

const did = (what: string, severity: Severity, technique = 'T1098', userIdentity: JsonObject = user('alice')) =>
  callNow({ userIdentity, requestParameters: { what, severity, technique } })

const reasons = async (world: World, event: JsonObject) => {
  const { published, held } = await world.deliver(event)
  return [
    ...published.map(({ subject }) => subject.replace(/^\[\w+\] Production: /, '')),
    ...held.map(({ reason }) => reason),
  ]
}

describe('an alert of an open incident', () => {
  test.each<[string, JsonObject, string | RegExp]>([
    ['that is critical is told', did('worse', 'critical'), 'alice did worse'],
    ['that is graver is told', did('worse', 'high'), 'alice did worse'],
    ['of a new tactic is told', did('theft', 'medium', 'T1530'), 'alice did theft'],
    ['of the same gravity and tactic waits', did('more', 'medium'), /^waits for the next update of incident I-/],
    ['that is mild waits, whatever its tactic', did('little', 'low', 'T1530'), /^waits for the next update/],
    ['that says the same is counted', did('first', 'medium'), /^counted: the same was told/],
    ['of another actor opens their own', did('first', 'medium', 'T1098', user('bob')), 'bob did first'],
    [
      'of another session of a role opens its own',
      did('x', 'low', 'T1098', session('Dev', 'b')),
      'role Dev (session b) did x',
    ],
  ])('%s', async (_, event, expected) => {
    const world = createWorld(detections)
    expect(await reasons(world, did('first', 'medium'))).toEqual(['alice did first'])
    world.advance(61)
    expect(await reasons(world, event)).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ])
  })

  test('that adds to several says so in its Subject, and tells the story', async () => {
    const world = createWorld(detections)
    for (const [what, severity] of [
      ['one', 'medium'],
      ['two', 'medium'],
      ['three', 'high'],
    ] as const) {
      await world.deliver(did(what, severity))
      world.advance(120)
    }
    const [, last] = world.published
    expect(last?.subject).toBe('[HIGH] Production: alice did three (alert 3 in 4 min)')
    expect(last?.messages['sms']).toContain('alice did three (alert 3 in 4 min)')
    const email = last?.messages.default.replace(/\s+/g, ' ')
    expect(email).toContain('(alice, 3 alerts in 4 min): this is graver than all before.')
    expect(email).toMatch(/The incident so far .*\[medium\] did one \(T-.*\[medium\] did two .*\[high\] did three/)
    expect(last && jsonOf(last).incident).toMatchObject({
      id: last?.attributes['incident'],
      about: 'alice',
      alerts: 3,
      told: 2,
      addition: 'graver',
      timeline: [{ title: 'alice did one' }, { title: 'alice did two' }, { title: 'alice did three' }],
    })
  })

  test('says how to stop the actor for good, where the first says how to mend what was done', async () => {
    const world = createWorld(detections)
    await world.deliver(did('first', 'medium'))
    await world.deliver(did('worse', 'high'))
    const [first, second] = world.published
    expect(first?.messages.default).not.toContain('for good')
    expect(second?.messages.default).toContain('To stop alice for good, if nobody of yours did it')
    expect(second?.messages.default).toContain('aws iam delete-login-profile --user-name alice')
    expect(second?.messages.default, 'what is grave is stopped first').toMatch(/To stop alice[\s\S]*What to do/)
    expect(second && jsonOf(second).incident.stop[1]).toEqual({
      do: 'Switch off the access key that was used:',
      run: 'aws iam update-access-key --user-name alice --access-key-id AKIAIOSFODNN7EXAMPLE --status Inactive',
    })
  })

  test('after an hour of quiet opens another', async () => {
    const world = createWorld(detections)
    await world.deliver(did('first', 'medium'))
    world.advance(3601)
    expect(await reasons(world, did('second', 'medium'))).toEqual(['alice did second'])
    const [a, b] = world.published.map(({ attributes }) => attributes['incident'])
    expect(a).not.toBe(b)
  })
})

describe('an update', () => {
  test('names what waited, the gravest first, and what was told already no more', async () => {
    const world = createWorld(detections)
    await world.deliver(did('first', 'high'))
    for (const [what, severity] of [
      ['b', 'medium'],
      ['c', 'low'],
      ['d', 'high'],
      ['d', 'high'],
    ] as const) {
      await world.deliver(did(what, severity))
    }
    world.advance(420)
    await world.sweep()
    expect(world.published.map(alertsIn)).toEqual([1, 4])
    const [, update] = world.published
    expect(update?.subject).toBe('[HIGH] Production: alice did d, and 3 more')
    expect(update && jsonOf(update).titles).toMatchObject([
      { title: 'alice did d', count: 2, severity: 'high' },
      { title: 'alice did b', count: 1, severity: 'medium' },
      { title: 'alice did c', count: 1, severity: 'low' },
    ])
    await world.sweepUntilQuiet()
    expect(world.published).toHaveLength(2)
  })

  test('of forty things names thirty, and says how many others there are', async () => {
    const world = createWorld(detections)
    for (let i = 0; i < 41; i++) await world.deliver(did(`thing ${i}`, 'medium'))
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn)).toEqual([1, 40])
    expect(world.published[1]?.messages.default).toContain('and 10 others, which the digest counts')
  })

  test('of hundreds of things counts each', async () => {
    const world = createWorld(detections)
    for (let i = 0; i < 300; i++) await world.deliver(did(`thing ${i}`, 'medium'))
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn).reduce((sum, n) => sum + n)).toBe(300)
    const { data } = await world.digest('2026-11-21')
    expect(data).toMatchObject({ alerts: 300, published: 1, counted: 299 })
  })
})

describe('somebody who knows this source', () => {
  test('keeps nothing unseen by telling very many things first', async () => {
    const world = createWorld(detections)
    for (let i = 0; i < 70; i++) await world.deliver(did(`harmless ${i}`, 'high'))
    world.advance(420)
    await world.sweep()
    for (let minutes = 0; minutes < 30; minutes++) {
      await world.deliver(did(`more ${minutes}`, 'high'))
      if (minutes === 1) await world.deliver(did('the grave one', 'high'))
      world.advance(60)
      await world.sweep()
    }
    expect(world.published.map(({ messages }) => messages.default).join()).toContain('the grave one')
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn).reduce((sum, n) => sum + n)).toBe(101)
  })

  test('delays nothing by updates that no e-mail brings', async () => {
    const world = createWorld(detections)
    await world.deliver(did('first', 'high'))
    await world.deliver(did('little', 'low'))
    world.advance(420)
    await world.sweep()
    await world.deliver(did('second', 'high'))
    world.advance(420)
    await world.sweep()
    expect(world.published.at(-1)?.subject).toBe('[HIGH] Production: alice did second')
  })

  test('hides nothing among many incidents at a time', async () => {
    const world = createWorld(detections)
    for (let i = 0; i < 6; i++) {
      await world.deliver(did('first', 'high', 'T1098', session('Dev', `s-${i}`)))
      await world.deliver(did('noise', 'high', 'T1098', session('Dev', `s-${i}`)))
    }
    await world.deliver(did('the grave one', 'high', 'T1098', session('Dev', 's-3')))
    world.advance(420)
    await world.sweep()
    expect(world.published.at(-1)?.messages.default.replace(/\s+/g, ' ')).toContain('did the grave one')
  })

  test('hides nothing grave behind what is harmless', async () => {
    const world = createWorld(detections)
    for (let i = 0; i < 100; i++) await world.deliver(did(`harmless ${i}`, 'low'))
    expect(await reasons(world, did('theft', 'medium', 'T1530'))).toEqual([expect.stringContaining('did theft')])
    expect(await reasons(world, did('ruin', 'high', 'T1485'))).toEqual([expect.stringContaining('did ruin')])
    expect(await reasons(world, did('the end', 'critical'))).toEqual([expect.stringContaining('did the end')])
    await world.deliver(did('one more theft', 'high', 'T1530'))
    world.advance(420)
    await world.sweep()
    expect(world.published.at(-1)?.subject).toContain('alice did one more theft')
  })

  test('cannot use up the messages that first alerts of others need, by sessions of a role or lines of a log', async () => {
    const world = createWorld(detections, { settings: { flood: { burst: 20, secondsPerMessage: 15 } } })
    for (let i = 0; i < 200; i++) await world.deliver(did('noise', 'medium', 'T1098', session('Noisy', `s-${i}`)))
    expect(world.published).toHaveLength(10)
    expect(await reasons(world, did('first', 'medium', 'T1098', user('carla')))).toEqual(['carla did first'])
  })
})

test('any flow of events is told or counted, once, and what is critical at once', async () => {
  const event = fc.record({
    what: fc.constantFrom('a', 'b', 'c', 'd'),
    severity: fc.constantFrom<Severity>('critical', 'high', 'medium', 'low', 'information'),
    technique: fc.constantFrom(...techniques),
    by: fc.constantFrom<JsonObject>(user('alice'), user('bob'), session('Dev', 'a'), session('Dev', 'b')),
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
    times: fc.integer({ min: 1, max: 3 }),
    sweepers: fc.integer({ min: 0, max: 2 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (flow) => {
      const world = createWorld(detections)
      for (const { what, severity, technique, by, wait, times, sweepers } of flow) {
        world.advance(wait)
        await Promise.all(Array.from({ length: sweepers }, () => world.sweep()))
        const before = world.published.length
        const call = did(what, severity, technique, by)
        const results = await Promise.all(Array.from({ length: times }, () => world.deliver(call)))
        const isTold = world.published.length > before
        const isSame = results.some(({ held }) => held.some(({ reason }) => reason.startsWith('counted')))
        if (severity === 'critical') expect(isTold || isSame).toBe(true)
      }
      await world.sweepUntilQuiet()
      expect(world.published.map(alertsIn).reduce((sum, n) => sum + n, 0)).toBe(flow.length)
      expect(world.forged).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 60_000)
