import { describe, expect, test } from 'vitest'
import trailLoggingStarted from '../../../../detections/audit-trail/trail-logging-started.ts'
import trailLoggingStopped from '../../../../detections/audit-trail/trail-logging-stopped.ts'
import ec2InstanceRunning from '../../../../detections/compute/ec2-instance-running.ts'
import ec2InstanceStopped from '../../../../detections/compute/ec2-instance-stopped.ts'
import { detections } from '../../../../detections/index.ts'
import { alertId } from '../../../../shared/core/ids.ts'
import type { Store } from '../../../../shared/gate/store.ts'
import { alertOf } from '../../../alert.ts'
import { apiCall, complianceChange, stateChange } from '../../../events.ts'
import { notingStore } from '../../../stores.ts'
import { alertsIn, callByOneOf, callNow, createWorld, detectionOf, jsonOf } from '../../../world.ts'

const instanceId = 'i-1234567890abcdef0'

function ec2Call(name: string, eventTime: string, instance = instanceId) {
  return apiCall(`ec2:${name}`, {
    eventTime,
    requestParameters: { instancesSet: { items: [{ instanceId: instance }] } },
  })
}

describe('a state change and the call that caused it', () => {
  test('become one alert that names who did it, whichever comes first', async () => {
    for (const callFirst of [true, false]) {
      const world = createWorld(detections)
      const call = ec2Call('StopInstances', '2026-11-21T13:59:16Z')
      if (callFirst) await world.deliver(call)
      const { held } = await world.deliver(stateChange('stopped'))
      if (!callFirst) {
        expect(held).toMatchObject([{ reason: 'waits up to 120 s for the call that caused it' }])
        world.advance(40)
        await world.deliver(call)
        world.advance(20)
        await world.sweep()
      }
      expect(world.published.map(({ subject }) => subject)).toEqual([
        `[MEDIUM] Production: EC2 instance ${instanceId} stopped, by alice`,
      ])
      const email = world.published[0]?.messages.default
      expect(email).toContain('alice called ec2:StopInstances at 13:59:16 UTC.')
      expect(email).toMatch(/^Who {6}alice, IAM user in 111122223333/m)
      await world.sweepUntilQuiet()
      expect(world.published).toHaveLength(1)
    }
  })

  test('say that the initiator is unknown where no call came in time, and never guess', async () => {
    const world = createWorld(detections)
    await world.deliver(ec2Call('StopInstances', '2026-11-21T13:59:16Z', 'i-0another0000000000'))
    await world.deliver(ec2Call('StartInstances', '2026-11-21T13:59:16Z'))
    await world.deliver(ec2Call('StopInstances', '2026-11-21T12:30:00Z'))
    await world.deliver(stateChange('stopped'))
    world.advance(60)
    await world.sweep()
    expect(world.published).toEqual([])
    world.advance(60)
    await world.sweep()
    expect(world.published).toHaveLength(1)
    expect(world.published[0]?.messages.default).toMatch(/^Who {6}initiator unknown: no ec2:StopInstances/m)
  })

  test('do not keep the alerts on the call itself back, however many instances it names', async () => {
    let recorded = 0
    const wrapStore = (store: Store): Store =>
      notingStore(store, ({ pk }, data) => {
        if (pk.startsWith('calls#') && data !== undefined) recorded++
      })
    const onCall = detectionOf({ id: 'compute/example', pattern: { detail: { eventName: ['StopInstances'] } } })
    const world = createWorld([ec2InstanceStopped, onCall], {
      wrapStore,
      publish: async () => expect(recorded).toBe(0),
    })
    const items = Array.from({ length: 1000 }, (_, i) => ({ instanceId: `i-${i}` }))
    const call = apiCall('ec2:StopInstances', { requestParameters: { instancesSet: { items } } })
    expect(await world.deliver(call)).toMatchObject({ published: [{ detection: 'compute/example' }], failed: [] })
    expect(recorded).toBe(1000)
  })

  test('say that it is unknown where the only call caused an earlier one', async () => {
    const world = createWorld([ec2InstanceStopped, ec2InstanceRunning], {
      settings: { joinSeconds: 0 },
      start: new Date('2026-11-21T13:50:00Z'),
    })
    const call = ec2Call('StopInstances', '2026-11-21T13:50:00Z')
    for (const state of ['stopped', 'running', 'stopped']) {
      await world.deliver(call)
      await world.deliver(stateChange(state, world.now.toISOString()))
      world.advance(300)
    }
    expect(world.published.map(({ subject }) => subject.replace(/^.*: /, ''))).toEqual([
      `EC2 instance ${instanceId} stopped, by alice`,
      `EC2 instance ${instanceId} runs again, 5 min after it stopped`,
      `EC2 instance ${instanceId} stopped`,
    ])
  })

  test('the wait is as long as the configuration says', async () => {
    const world = createWorld(detections, { settings: { joinSeconds: 0 } })
    expect((await world.deliver(stateChange('stopped'))).published).toHaveLength(1)
  })

  test('a call that failed caused nothing', async () => {
    const world = createWorld(detections)
    const { detail, ...envelope } = ec2Call('StopInstances', '2026-11-21T13:59:16Z')
    await world.deliver({ ...envelope, detail: { ...Object(detail), errorCode: 'Client.UnauthorizedOperation' } })
    await world.deliver(stateChange('stopped'))
    await world.sweepUntilQuiet()
    expect(world.published.map(({ subject }) => subject)).toEqual([
      `[MEDIUM] Production: EC2 instance ${instanceId} stopped`,
    ])
  })
})

describe('what ends', () => {
  const rule = { configRuleName: 's3-bucket-versioning' }
  const violates = complianceChange('COMPLIANT', 'NON_COMPLIANT', rule)
  const complies = complianceChange('NON_COMPLIANT', 'COMPLIANT', {
    ...rule,
    newEvaluationResult: { complianceType: 'COMPLIANT', resultRecordedTime: '2026-11-21T16:13:00.000Z' },
    notificationCreationTime: '2026-11-21T16:13:01.000Z',
  })

  test('is closed by one message that refers to the first and says how long it lasted', async () => {
    const world = createWorld(detections)
    await world.deliver(violates)
    world.advance(2 * 3600 + 13 * 60)
    await world.deliver(complies)
    await world.deliver(complies)
    const [alert, end] = world.published
    expect(world.published).toHaveLength(2)
    expect(end?.subject).toContain('Config rule s3-bucket-versioning is met again by S3 bucket')
    expect(end?.messages.default.replace(/\s+/g, ' ')).toContain(
      `This ends alert ${alert && jsonOf(alert).id} ("Config rule s3-bucket-versioning is violated by S3 bucket amzn-s3-demo-bucket") after 2 h 13 min.`,
    )
  })

  test('and happens again is told at once, and not counted as the same', async () => {
    const world = createWorld([trailLoggingStopped, trailLoggingStarted])
    const call = (name: string) =>
      apiCall(`cloudtrail:${name}`, {
        eventID: world.now.toISOString(),
        eventTime: world.now.toISOString(),
        requestParameters: { name: 'management-events' },
      })
    for (const name of ['StopLogging', 'StartLogging', 'StopLogging', 'StartLogging']) {
      expect((await world.deliver(call(name))).published, name).toHaveLength(1)
      world.advance(60)
    }
    const severities = world.published.map((message) => jsonOf(message).severity)
    expect(severities).toEqual(['critical', 'information', 'critical', 'information'])
    const heardAs = world.published.map(({ attributes }) => attributes['severity'])
    expect(heardAs, 'whoever heard of the beginning hears of the end').toEqual(Array(4).fill('critical'))
  })

  test('while its alert still waits ends it afterwards', async () => {
    const world = createWorld([ec2InstanceStopped, ec2InstanceRunning])
    await world.deliver(stateChange('stopped', '2026-11-21T14:00:00Z'))
    world.advance(50)
    await world.deliver(stateChange('running', '2026-11-21T14:00:50Z'))
    await world.sweepUntilQuiet()
    const [stop, end] = world.published
    expect(world.published).toHaveLength(2)
    expect(end?.messages.default.replace(/\s+/g, ' ')).toContain(
      `This ends alert ${stop && jsonOf(stop).id} ("EC2 instance ${instanceId} stopped") after 50 s.`,
    )
  })

  test('ends an alert that was folded, and is over where its own message was folded', async () => {
    const world = createWorld(detections, { settings: { flood: { burst: 2, secondsPerMessage: 3600 } } })
    const other = (n: number) => complianceChange('COMPLIANT', 'NON_COMPLIANT', { configRuleName: `rule-${n}` })
    for (const n of [1, 2]) await world.deliver(other(n))
    expect((await world.deliver(violates)).held).toMatchObject([
      { reason: expect.stringContaining('told in one message') },
    ])
    expect((await world.deliver(complies)).held).toMatchObject([
      { reason: expect.stringContaining('told in one message') },
    ])
    const again = {
      ...complies,
      detail: { ...Object(complies['detail']), notificationCreationTime: '2026-11-21T17:00:00Z' },
    }
    expect((await world.deliver(again)).held).toMatchObject([{ reason: 'there is no open alert that it would end' }])
  })

  test('is silent where nothing was told that it could end', async () => {
    const world = createWorld(detections)
    expect((await world.deliver(complies)).held).toMatchObject([{ reason: 'there is no open alert that it would end' }])
  })

  test('an instance that comes back ends the alert of its stop', async () => {
    const world = createWorld(detections, { settings: { joinSeconds: 0 } })
    await world.deliver(stateChange('stopped'))
    world.advance(600)
    await world.deliver(stateChange('running', '2026-11-21T14:10:00Z'))
    expect(world.published[1]?.messages.default).toMatch(/This ends alert T-[0-9A-F-]{17} \("EC2 instance/)
  })
})

describe('the sweeper', () => {
  test('does everything once, with two of them running at once', async () => {
    const world = createWorld([detectionOf()])
    for (let i = 0; i < 10; i++) await world.deliver(callNow())
    world.advance(3700)
    const results = await Promise.all([world.sweep(), world.sweep(), world.sweep()])
    expect(results.map(({ isBusy }) => isBusy).sort()).toEqual([false, true, true])
    expect(world.published.map(alertsIn)).toEqual([1, 9])
  })

  test('goes on where another was cut off, after its lock has ended', async () => {
    let isCut = true
    const wrapStore = (store: Store): Store => ({
      ...store,
      async put(key, data, options) {
        if (isCut && key.pk.startsWith('untold#')) throw new Error('cut off')
        return await store.put(key, data, options)
      },
      async remove(key) {
        if (isCut) throw new Error('cut off')
        await store.remove(key)
      },
    })
    const world = createWorld([detectionOf()], { wrapStore })
    for (let i = 0; i < 10; i++) await world.deliver(callNow())
    world.advance(3700)
    await expect(world.sweep()).rejects.toThrow('cut off')
    isCut = false
    expect((await world.sweep()).isBusy).toBe(true)
    world.advance(91)
    await world.sweep()
    // The first summary was out before the cut: a repeat is better than a loss.
    expect(world.published.map(alertsIn)).toEqual([1, 9, 9])
  })

  test('tells ten thousand folded alerts in one message, and what is more a minute later', async () => {
    const world = createWorld([detectionOf()])
    const alert = alertOf(callNow(), { severity: 'high' })
    for (let i = 0; i < 10_001; i++) {
      const number = i.toString(16).toUpperCase().padStart(5, '0')
      await world.memory.flood.fold({ ...alert, id: alertId(`T-00000-00000-${number}`) })
    }
    const began = performance.now()
    await world.sweep()
    expect(performance.now() - began, 'far below the minute of a function').toBeLessThan(10_000)
    world.advance(60)
    await world.sweep()
    expect(world.published.map(alertsIn)).toEqual([10_000, 1])
  }, 60_000)

  test('tells once what it cannot tidy up, and of a flood no more than that', async () => {
    let calls = 0
    const wrapStore = (store: Store): Store => ({
      ...store,
      async remove(key) {
        if (/^(held|fold)#/.test(key.pk) && ++calls % 20 === 7) throw new Error('ThrottlingException')
        await store.remove(key)
      },
    })
    const world = createWorld([detectionOf()], {
      wrapStore,
      settings: { flood: { burst: 1, secondsPerMessage: 1 } },
    })
    for (let i = 0; i < 200; i++) await world.deliver(callByOneOf(200))
    await world.sweepUntilQuiet()
    const summaries = world.published.map(jsonOf).filter(({ kind }) => /-summary$/.test(kind))
    expect(summaries.map(({ kind, count }) => [kind, count])).toEqual([
      ['flood-summary', 199],
      ['flood-summary', 10],
      ['flood-summary', 1],
    ])
  })

  test('reads a window page by page, and counts each alert in it once', async () => {
    let longest = 0
    const wrapStore = (store: Store): Store => ({
      ...store,
      async list(pk, options) {
        const found = await store.list(pk, options)
        longest = Math.max(longest, found.length)
        return found
      },
    })
    const world = createWorld([detectionOf()], { wrapStore })
    for (let i = 0; i < 6_001; i++) await world.deliver(callNow())
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn)).toEqual([1, 6_000])
    expect(longest).toBeLessThanOrEqual(5_000)
  }, 90_000)

  test('tells of many incidents in one message, and of few in one each', async () => {
    const world = createWorld([detectionOf()])
    const deliver = async (users: number) => {
      for (let i = 0; i < users * 3; i++) await world.deliver(callByOneOf(users))
      await world.sweepUntilQuiet()
      return world.published.splice(0).slice(users)
    }
    const [together, rest, ...others] = await deliver(60)
    expect(others).toEqual([])
    expect(together?.subject).toMatch(/^\[HIGH\] Production: 2 more: user-\d+ called CreateUser; 80 alerts of 40/)
    expect(together?.messages.default).toMatch(/^- 2 more: user-\d+ called CreateUser \(I-/m)
    expect(together && jsonOf(together)).toMatchObject({ count: 80 })
    expect(rest && jsonOf(rest), 'what the first has no room for').toMatchObject({ count: 40 })
    expect((await deliver(5)).map(alertsIn)).toEqual([2, 2, 2, 2, 2])
    const { data } = await world.digest('2026-11-21')
    expect(data).toMatchObject({ published: 65, counted: 130, summaries: 7 })
  })

  test('that stood still for hours catches up, and nothing is lost', async () => {
    const world = createWorld([detectionOf(), ec2InstanceStopped], {
      settings: { flood: { burst: 3, secondsPerMessage: 60 } },
    })
    for (let i = 0; i < 10; i++) await world.deliver(callNow())
    for (let i = 0; i < 10; i++) await world.deliver(stateChange('stopped', '2026-11-21T14:00:00Z', `i-${i}`))
    expect(world.published).toHaveLength(1)
    world.advance(6 * 3600)
    await world.sweepUntilQuiet()
    expect(world.published.map(alertsIn).reduce((sum, n) => sum + n, 0)).toBe(20)
  })

  test('tries again what SNS refused', async () => {
    let isDown = false
    const world = createWorld([detectionOf()], {
      publish: async () => {
        if (isDown) throw new Error('SNS is down')
      },
    })
    for (let i = 0; i < 3; i++) await world.deliver(callNow())
    world.advance(3700)
    isDown = true
    expect((await world.sweep()).failed).toMatchObject([{ error: { message: 'SNS is down' } }])
    isDown = false
    await world.sweep()
    expect(world.published.map(alertsIn)).toEqual([1, 2])
  })
})

describe('the digest', () => {
  test('adds up, and names the noisiest with a command to mute it', async () => {
    const world = createWorld(
      [detectionOf(), detectionOf({ id: 'identity/each', severity: 'medium', groupBy: (e) => e.key })],
      { settings: { flood: { burst: 10, secondsPerMessage: 15 } } },
    )
    for (let i = 0; i < 25; i++) await world.deliver(callByOneOf(25))
    await world.sweepUntilQuiet()
    const { headline, data, paragraphs } = await world.digest('2026-11-21')
    expect(data).toMatchObject({ alerts: 50, published: 20, folded: 15, counted: 15, muted: 0, below: 0 })
    expect(Number(data['published']) + Number(data['counted']) + Number(data['folded'])).toBe(50)
    expect(headline).toBe('50 alerts on 2026-11-21: 25 high, 25 medium, in us-east-1, stage test')
    expect(paragraphs.flat().join('\n')).toContain(
      [
        '    npm run mute -- add --days 30 --owner NAME --reason WHY \\',
        '      --detection identity/each --actor ARN \\',
        '      --stage test --aws-region us-east-1',
      ].join('\n'),
    )
  })

  test.each<[string, Partial<Parameters<typeof detectionOf>[0]>]>([
    ['high', { severity: 'high' }],
    ['critical', { severity: 'critical' }],
    ['high sometimes', { severity: (e) => (e.id?.endsWith('1') ? 'high' : 'low') }],
    ["root's", { id: 'identity/root-reading', severity: 'medium' }],
  ])('suggests no mute of what is %s', async (_, spec) => {
    const world = createWorld([detectionOf({ groupBy: (e) => e.key, ...spec })])
    for (let i = 0; i < 12; i++) await world.deliver(callNow())
    await world.sweepUntilQuiet()
    const { paragraphs } = await world.digest('2026-11-21')
    expect(paragraphs.flat().join('\n')).toContain('12 alerts:')
    expect(paragraphs.flat().join('\n')).not.toContain('npm run mute -- add')
  })

  test('of a quiet day is one line', async () => {
    const { headline, paragraphs } = await createWorld([]).digest('2026-11-20')
    expect({ headline, paragraphs }).toEqual({
      headline: 'A quiet day: nothing to tell on 2026-11-20 in us-east-1, stage test',
      paragraphs: [],
    })
  })
})
