import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AllowEntry } from '../../../../shared/config.ts'
import type { ApiCall } from '../../../../shared/core/event.ts'
import { type JsonObject, listAt } from '../../../../shared/core/json.ts'
import { UnansweredError } from '../../../../shared/core/unanswered-error.ts'
import type { Store } from '../../../../shared/gate/store.ts'
import { compileAllowRules } from '../../../../shared/lambda/allow-rules.ts'
import { session } from '../../../events.ts'
import { alertsIn, callNow as call, callByOneOf, createWorld, detectionOf } from '../../../world.ts'

const from = (sourceIPAddress: string) => call({ sourceIPAddress })

describe('the same event', () => {
  test('never alerts twice, by whichever function, for a day', async () => {
    const world = createWorld([detectionOf({ window: { minutes: 1 } })])
    const event = call()
    expect((await world.deliver(event)).published).toHaveLength(1)
    for (const hours of [0, 1, 12, 10]) {
      world.advance(hours * 3600)
      expect(await world.deliver(event)).toMatchObject({
        published: [],
        held: [{ reason: 'the same event came before, and its alert was told' }],
      })
    }
  })

  test('counts once where it is counted', async () => {
    const world = createWorld([detectionOf()])
    const second = call()
    await world.deliver(call())
    for (let i = 0; i < 5; i++) await world.deliver(second)
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn)).toEqual([1, 1])
  })

  test('that another invocation is publishing is asked for again, and comes when that one was cut off', async () => {
    const event = call()
    let isDown = true
    const world = createWorld([detectionOf()], {
      publish: async () => {
        if (!isDown) return
        const twin = await world.deliver(event)
        expect(twin.failed).toMatchObject([{ error: { message: 'it is being sent at this moment' } }])
        throw new Error('SNS is down')
      },
    })
    expect((await world.deliver(event)).failed).toHaveLength(1)
    isDown = false
    world.advance(31)
    expect((await world.deliver(event)).published).toHaveLength(1)
  })
})

describe('a window', () => {
  test('tells the first, counts what follows, and sums it up when it closes', async () => {
    const world = createWorld([detectionOf({ window: { minutes: 60 } })])
    await world.deliver(from('203.0.113.1'))
    for (let i = 0; i < 37; i++) {
      world.advance(30)
      await world.deliver(from(`203.0.113.${1 + (i % 3)}`))
    }
    expect(world.published).toHaveLength(1)
    await world.sweepUntilQuiet()
    const [alert, update] = world.published
    expect(world.published.map(alertsIn), 'ten times as many are news').toEqual([1, 37])
    expect(update?.subject).toBe('[HIGH] Production: 37 more: alice called CreateUser')
    expect(update?.messages.default.replace(/\s+/g, ' ')).toContain(
      `(alice): 1 alert since 14:00 UTC. - 14:00 [high] called CreateUser (37 more times, from 3 addresses) Who alice From 203.0.113.`,
    )
    expect(update?.attributes).toMatchObject({
      kind: 'incident-update',
      detection: 'identity/example',
      severity: 'high',
      incident: alert?.attributes['incident'],
    })
  })

  test('that counted nothing says nothing when it closes', async () => {
    const world = createWorld([detectionOf()])
    await world.deliver(call())
    await world.sweepUntilQuiet()
    expect(world.published).toHaveLength(1)
  })

  test('opens anew after it closed, and what is graver is told at once', async () => {
    const severity = (e: { action: { name: string } }) => (e.action.name === 'DeleteUser' ? 'critical' : 'low')
    const world = createWorld([detectionOf({ severity })])
    await world.deliver(call())
    expect((await world.deliver(call({ eventName: 'DeleteUser' }))).published).toMatchObject([{ severity: 'critical' }])
    world.advance(3601)
    expect((await world.deliver(call())).published).toHaveLength(1)
  })

  test('is opened by one of many that come at the same time', async () => {
    const world = createWorld([detectionOf()])
    await Promise.all(Array.from({ length: 50 }, () => world.deliver(call())))
    expect(world.published).toHaveLength(1)
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn)).toEqual([1, 49])
  })

  test('of a false time, long ago or far ahead, mutes nothing', async () => {
    const world = createWorld([detectionOf()])
    await world.deliver(call({ eventTime: '2099-01-01T00:00:00Z' }))
    await world.deliver(call({ eventTime: '1999-01-01T00:00:00Z' }))
    world.advance(3601)
    expect((await world.deliver(call())).published).toHaveLength(1)
  })
})

describe('a threshold', () => {
  const times = (seconds: number) => new Date(Date.parse('2026-11-21T14:00:00Z') + seconds * 1000).toISOString()

  test('is reached by so many within the minutes, and slides', async () => {
    const world = createWorld([detectionOf({ window: { minutes: 10, threshold: 3 } })], {
      start: new Date('2026-11-21T15:00:00Z'),
    })
    const at = (seconds: number) => world.deliver(call({ eventTime: times(seconds) }))
    expect((await at(0)).held).toMatchObject([{ reason: 'too few to be told: 1 of 3' }])
    expect((await at(400)).published).toEqual([])
    expect((await at(700)).published, 'the first is too old by now').toEqual([])
    expect((await at(800)).published).toHaveLength(1)
    expect((await at(810)).held).toMatchObject([{ reason: expect.stringMatching(/^counted/) }])
  })

  test.each([
    [0, 60, 120],
    [120, 60, 0],
    [60, 120, 0],
    [60, 0, 120],
  ])('is reached in whichever order the events come: %d, %d, %d', async (...order) => {
    const world = createWorld([detectionOf({ window: { minutes: 10, threshold: 3 } })], {
      start: new Date('2026-11-21T14:15:00Z'),
    })
    // Ten minutes begin at 14:10, between them.
    for (const seconds of order) await world.deliver(call({ eventTime: times(570 + seconds) }))
    expect(world.published).toHaveLength(1)
  })

  test('is not reached by a late event that lies between others far apart', async () => {
    const world = createWorld([detectionOf({ window: { minutes: 10, threshold: 3 } })], {
      start: new Date('2026-11-21T14:15:00Z'),
    })
    for (const seconds of [-540, 590, 30]) await world.deliver(call({ eventTime: times(seconds) }))
    expect(world.published).toEqual([])
  })

  test('is reached by events that come days later, as when the dead-letter queue is sent through again', async () => {
    const world = createWorld([detectionOf({ window: { minutes: 10, threshold: 3 } })])
    const eventTime = (seconds: number) => new Date(Date.parse('2026-11-18T14:00:00Z') + seconds * 1000).toISOString()
    for (const seconds of [0, 60, 120]) await world.deliver(call({ eventTime: eventTime(seconds) }))
    expect(world.published).toHaveLength(1)
  })

  test('of different values counts each once, and a redelivered event once', async () => {
    const distinct = (e: { network: { kind: string; address?: string } }) => e.network.address ?? ''
    const world = createWorld([detectionOf({ window: { minutes: 10, threshold: 3, distinct } })])
    const event = from('203.0.113.1')
    for (const payload of [event, event, from('203.0.113.1'), from('203.0.113.2')]) await world.deliver(payload)
    expect(world.published).toEqual([])
    await world.deliver(from('203.0.113.3'))
    expect(world.published).toHaveLength(1)
  })

  test('is in the digest once for each event below it, however many rules bring it', async () => {
    const world = createWorld([detectionOf({ window: { minutes: 10, threshold: 3 } })])
    const [first, second] = [call(), call({ eventID: 'e-2' })]
    await Promise.all([first, first, second].map((event) => world.deliver(event)))
    await world.deliver(second)
    const { lines } = await world.memory.tally.of('2026-11-21')
    expect(lines).toMatchObject([{ counts: { below: 2, published: 0 } }])
  })
})

describe('a threshold of values', () => {
  const distinct = (e: { request: JsonObject }) => listAt(e.request, 'names').map(String)
  const of = (...names: readonly string[]) => call({ requestParameters: { names } })
  const eight = detectionOf({ window: { minutes: 10, threshold: 8, distinct } })

  test('counts every value of an event, and a redelivered event once', async () => {
    const world = createWorld([eight])
    const first = of('a', 'b', 'c')
    for (const payload of [first, first, of('b', 'c', 'd', 'd'), first, of('e', 'f', 'g')]) await world.deliver(payload)
    expect(world.published).toEqual([])
    await world.deliver(of('a', 'h'))
    expect(world.published).toHaveLength(1)
  })

  test('is reached by one event that has enough, and by a thousand with one message', async () => {
    const world = createWorld([eight])
    await world.deliver(of(...Array.from({ length: 1000 }, (_, i) => `n${i}`)))
    await world.deliver(of('a'))
    expect(world.published).toHaveLength(1)
  })

  test('counts an event without a value as one', async () => {
    const world = createWorld([eight])
    for (let i = 0; i < 7; i++) await world.deliver(of())
    expect(world.published).toEqual([])
    await world.deliver(of())
    expect(world.published).toHaveLength(1)
  })
})

describe('the flood guard', () => {
  test('counts what SNS did not answer each time that it may have gone out', async () => {
    const world = createWorld([detectionOf()], {
      settings: { flood: { burst: 4, secondsPerMessage: 3600 } },
      publish: async () => {
        throw new UnansweredError('no answer')
      },
    })
    const event = call()
    for (let i = 0; i < 2; i++) {
      expect((await world.deliver(event)).failed).toHaveLength(1)
      world.advance(90)
    }
    expect((await world.deliver(event)).failed).toMatchObject([
      { error: { message: 'it was sent twice, and SNS did not say whether it took it' } },
    ])
    const { flood } = world.memory
    const left = [await flood.take('other', 'summary'), await flood.take('other', 'summary')]
    expect([...left, await flood.take('other', 'summary')], 'two of four are gone').toEqual([true, true, false])
  })

  const each = detectionOf()
  const settings = { flood: { burst: 20, secondsPerMessage: 15 } }

  test('lets twenty out, folds the others into one message, and counts every one', async () => {
    const world = createWorld([each], { settings })
    for (let i = 0; i < 100; i++) await world.deliver(callByOneOf(100))
    expect(world.published).toHaveLength(20)
    await world.sweep()
    expect(world.published, 'the bucket is empty').toHaveLength(20)
    world.advance(60)
    await world.sweep()
    expect(world.published).toHaveLength(21)
    expect(world.published[20]?.subject).toBe(
      '[HIGH] Production: 80 alerts in one message, all of one kind, within 0 s',
    )
    expect(world.published.map(alertsIn).reduce((a, b) => a + b)).toBe(100)
  })

  test('keeps a bucket of its own for what is critical', async () => {
    const onCallOf = (name: string) => ({ pattern: { detail: { eventName: [name] } } })
    const critical = detectionOf({ id: 'identity/grave', severity: 'critical', ...onCallOf('DeleteUser') })
    const high = detectionOf(onCallOf('CreateUser'))
    const world = createWorld([high, critical], { settings })
    for (const eventName of ['DeleteUser', 'CreateUser']) {
      for (let i = 0; i < 30; i++) await world.deliver(callByOneOf(60, { eventName }))
    }
    const severities = world.published.map(({ attributes }) => attributes['severity'])
    expect(severities.filter((severity) => severity === 'critical')).toHaveLength(20)
    expect(severities.filter((severity) => severity === 'high')).toHaveLength(20)
  })

  test.each([20, 2])('tells what it folded while the flood goes on, with a burst of %d', async (burst) => {
    const world = createWorld([each, detectionOf({ id: 'identity/grouped', window: { minutes: 1 } })], {
      settings: { flood: { burst, secondsPerMessage: 15 } },
    })
    for (let second = 1; second <= 600; second++) {
      await world.deliver(callByOneOf(600))
      if (second % 60 === 0) await world.sweep()
      world.advance(1)
    }
    const told = () => world.published.map(alertsIn).reduce((a, b) => a + b)
    // Of 1,200 alerts, those of the last minutes are still to be told.
    expect(told()).toBeGreaterThan(700)
    await world.sweepUntilQuiet()
    expect(told()).toBe(1200)
  })

  test('never lets out more than its rate, and loses none, for any flow of events', async () => {
    const flow = fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 90 }), events: fc.integer({ min: 0, max: 12 }) }),
      {
        maxLength: 25,
      },
    )
    await fc.assert(
      fc.asyncProperty(flow, fc.constantFrom(1, 4, 1000), async (steps, users) => {
        const world = createWorld([each, detectionOf({ id: 'identity/grouped' })], {
          settings: { flood: { burst: 5, secondsPerMessage: 15 } },
        })
        const start = world.now.getTime()
        let events = 0
        for (const { wait, events: many } of steps) {
          world.advance(wait)
          await Promise.all(Array.from({ length: many }, () => world.deliver(callByOneOf(users))))
          events += many
          await world.sweep()
          const elapsed = (world.now.getTime() - start) / 1000
          expect(world.published.length).toBeLessThanOrEqual(5 + Math.floor(elapsed / 15))
        }
        await world.sweepUntilQuiet()
        const told = world.published.map(alertsIn).reduce((sum, n) => sum + n, 0)
        expect(told, 'alerts in = alerts sent + alerts counted in summaries').toBe(2 * events)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

test('without its memory it sends few one by one, the others in one message, and asks for what only memory can judge', async () => {
  const gone: Store = new Proxy({} as Store, {
    get: () => async () => {
      throw new Error('ThrottlingException')
    },
  })
  const each = detectionOf({ groupBy: (e) => e.key })
  const failures: unknown[] = []
  const world = createWorld([each], {
    wrapStore: () => gone,
    gate: { memoryFailed: (error) => failures.push(error) },
  })
  expect((await world.deliver(call())).published).toHaveLength(1)
  expect(world.published[0]?.messages.default.replace(/\s+/g, ' ')).toContain(
    'Note: It could not be checked whether this alert was sent before.',
  )
  expect(failures, 'it is asked once an invocation: each try costs time').toHaveLength(1)

  for (let i = 0; i < 40; i++) await world.deliver(call())
  expect(world.published, 'a flood of single events is not let out').toHaveLength(10)
  expect((await world.deliver(call())).failed).toMatchObject([
    { error: { message: 'too many alerts while the table of what was told does not answer' } },
  ])

  const rare = detectionOf({ id: 'identity/rare', window: { minutes: 5, threshold: 3 } })
  const other = createWorld([rare], { wrapStore: () => gone })
  expect((await other.deliver(call())).failed).toMatchObject([
    { error: { message: 'the table of what was told did not answer, and only it knows whether this is news' } },
  ])
})

describe('the allow list', () => {
  const entry = { detection: 'identity/example', reason: 'the pipeline does it', expires: '2026-11-21' }
  const byRole = call({
    userIdentity: session('Deploy', 'ci-42'),
    requestParameters: { userName: 'ci-bot' },
  })

  test.each<[AllowEntry, boolean]>([
    [entry, true],
    [{ ...entry, expires: '2026-11-20' }, false],
    [{ ...entry, detection: 'identity/other' }, false],
    [{ ...entry, actor: 'arn:aws:iam::*:role/Deploy' }, true],
    [{ ...entry, actor: 'Depl*' }, true],
    [{ ...entry, actor: 'ci-42' }, false],
    [{ ...entry, actor: 'arn:aws:iam::*:role/Admin' }, false],
    [{ ...entry, resource: 'ci-*' }, true],
    [{ ...entry, resource: 'ci-*', actor: '*Admin*' }, false],
    [{ ...entry, resource: 'alice' }, false],
  ])('%j', async (allow, held) => {
    const world = createWorld([detectionOf()], { gate: { allowRules: compileAllowRules({ allow: [allow] }) } })
    const result = await world.deliver(byRole)
    if (!held) expect(result.published).toHaveLength(1)
    else expect(result.held).toMatchObject([{ reason: 'allowed by tocsin.config.ts: the pipeline does it' }])
  })
})

describe('a replay', () => {
  const event = call()
  const replayed = { ...event, 'replay-name': 'after-the-outage' }

  test('does not alert', async () => {
    const world = createWorld([detectionOf()])
    expect((await world.deliver(replayed)).held).toMatchObject([
      { reason: 'a replay (after-the-outage), on which the configuration does not alert' },
    ])
  })

  test('alerts again where the configuration says so, and says that it is one', async () => {
    const world = createWorld([detectionOf({ window: { minutes: 1 } })], { gate: { alertReplays: true } })
    await world.deliver(event)
    world.advance(2 * 3600)
    await world.deliver(replayed)
    await world.deliver(replayed)
    expect(world.published).toHaveLength(2)
    expect(world.published[1]?.messages.default).toContain('Note: This is a replay (after-the-outage)')
  })
})

describe('what is seen for the first time', () => {
  const firstSeen = (e: ApiCall) => `${e.actor.name} ${e.network.kind === 'ip' && e.network.address}`
  const detection = detectionOf({ firstSeen })

  test('alerts once in 90 days, each sight beginning them anew', async () => {
    const world = createWorld([detection])
    expect((await world.deliver(from('203.0.113.1'))).published).toHaveLength(1)
    for (let i = 0; i < 3; i++) {
      world.advance(60 * 86_400)
      expect((await world.deliver(from('203.0.113.1'))).held).toMatchObject([
        { reason: 'seen in the last 90 days: alice 203.0.113.1' },
      ])
    }
    world.advance(91 * 86_400)
    expect((await world.deliver(from('203.0.113.1'))).published).toHaveLength(1)
  })

  test('alerts where one of several things is new, and names that one', async () => {
    const world = createWorld([
      detectionOf({
        firstSeen: (e) => ({ of: e.account.id, each: listAt(e.request, 'groups').map(String) }),
        title: (e, _, news) => `${e.actor.name} used ${news.join(' and ')}`,
      }),
    ])
    const using = (...groups: readonly string[]) => world.deliver(call({ requestParameters: { groups } }))
    await using('a', 'b')
    expect(world.published.at(-1)?.subject).toContain('alice used a and b')
    world.advance(86_400)
    expect((await using('b')).held).toMatchObject([{ reason: 'seen in the last 90 days: 111122223333 b' }])
    world.advance(86_400)
    await using('c', 'a')
    expect(world.published).toHaveLength(2)
    expect(world.published.at(-1)?.subject).toMatch(/alice used c$/)
  })

  test('says for how long it would have been seen, until that is 90 days', async () => {
    const world = createWorld([detection])
    const note = 'Note: Tocsin has watched here since 2026-11-21: it does not know what was done before.'
    const emailOf = async (address: string) => {
      await world.deliver(from(address))
      return world.published.at(-1)?.messages['email']
    }
    expect((await emailOf('203.0.113.1'))?.replace(/\s+/g, ' ')).toContain(note)
    world.advance(90 * 86_400)
    expect(await emailOf('203.0.113.2')).not.toContain('Note:')
  })

  test('is told from the first day when it is grave', async () => {
    const world = createWorld([detection], { settings: { learningDays: 7 } })
    expect((await world.deliver(from('203.0.113.1'))).published).toHaveLength(1)
  })

  test('is only learned at first when it is mild', async () => {
    const mild = detectionOf({ firstSeen, severity: 'medium' })
    const world = createWorld([mild], { settings: { learningDays: 7 } })
    expect((await world.deliver(from('203.0.113.1'))).held).toMatchObject([
      { reason: 'learning what is usual until 2026-11-28' },
    ])
    world.advance(7 * 86_400 + 1)
    expect((await world.deliver(from('203.0.113.1'))).held).toHaveLength(1)
    expect((await world.deliver(from('203.0.113.2'))).published).toHaveLength(1)
  })
})
