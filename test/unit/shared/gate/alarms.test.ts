import { describe, expect, test } from 'vitest'
import { alarms } from '../../../../detections/alarms/index.ts'
import { alarmChange } from '../../../events.ts'
import { alertsIn, createWorld, toldIn, type World } from '../../../world.ts'

const rule = 'ALARM("web-5xx") OR ALARM("web-latency") OR ALARM("web-memory")'
const childArn = (name: string) => `arn:aws:cloudwatch:us-east-1:111122223333:alarm:${name}`

function changed(world: World, alarm: string, value: string, parts: Parameters<typeof alarmChange>[2] = {}) {
  return alarmChange(alarm, value, { time: world.now.toISOString().replace('.000Z', 'Z'), ...parts })
}

function composite(world: World, value: string, children: readonly string[], alarm = 'web') {
  const triggeringAlarms = children.map((name) => ({ arn: childArn(name), state: { value } }))
  return changed(world, alarm, value, { alarmRule: rule, state: { reasonData: JSON.stringify({ triggeringAlarms }) } })
}

const errors = {
  metricStat: {
    metric: {
      namespace: 'AWS/ApplicationELB',
      name: 'HTTPCode_ELB_5XX_Count',
      dimensions: { LoadBalancer: 'app/a-load-balancer-with-a-long-name/50dc6c495c0c9188' },
    },
    period: 60,
    stat: 'Sum',
  },
  returnData: true,
}

const titlesOf = ({ published }: World) => published.map((one) => toldIn(one).map(({ title }) => title))

describe('an alarm that fires and ends again and again', () => {
  test.each([
    ['every two minutes', 60, 10],
    ['every twenty seconds, of high resolution', 10, 60],
  ])('%s makes few messages, and the last says how often, and what it is now', async (_, seconds, times) => {
    const world = createWorld(alarms)
    for (let i = 0; i < times; i++) {
      for (const value of ['ALARM', 'OK']) {
        await world.deliver(changed(world, 'web-5xx', value, { metrics: [errors] }))
        world.advance(seconds)
        await world.sweep()
      }
    }
    await world.sweepUntilQuiet()
    const subjects = world.published.map(({ subject }) => subject)
    expect(subjects.slice(0, 2)).toEqual([
      expect.stringMatching(/^\[MEDIUM\] Production: Alarm web-5xx fired on 5xx errors/),
      expect.stringMatching(/^\[INFORMATION\] Production: Alarm web-5xx is OK again, 1/),
    ])
    expect(subjects.length).toBeLessThanOrEqual(5)
    expect(subjects.at(-1)).toMatch(/^\[MEDIUM\] Production: Alarm web-5xx is OK again, after \d+ changes in \d min$/)
    expect(world.published.slice(2).reduce((sum, one) => sum + alertsIn(one), 2)).toBe(2 * times)
  })
})

describe('a composite alarm and its children', () => {
  test('the composite alarm that its child brings there makes no second message at once', async () => {
    const world = createWorld(alarms)
    await world.deliver(changed(world, 'web-5xx', 'ALARM'))
    await world.deliver(composite(world, 'ALARM', ['web-5xx']))
    expect(titlesOf(world)).toEqual([['Alarm web-5xx fired']])
    await world.sweepUntilQuiet()
    expect(titlesOf(world)).toEqual([['Alarm web-5xx fired'], ['Composite alarm web fired, by alarm web-5xx']])
  })

  test('nor does a child that comes after it, whether it brought it there or not', async () => {
    const world = createWorld(alarms)
    await world.deliver(composite(world, 'ALARM', ['web-5xx']))
    await world.deliver(changed(world, 'web-5xx', 'ALARM'))
    world.advance(60)
    await world.deliver(changed(world, 'web-memory', 'ALARM'))
    await world.deliver(changed(world, 'billing', 'ALARM'))
    expect(titlesOf(world)).toEqual([['Composite alarm web fired, by alarm web-5xx'], ['Alarm billing fired']])
    await world.sweepUntilQuiet()
    const update = world.published[2]?.messages['email'] ?? ''
    expect(update).toContain('Alarm web-5xx fired')
    expect(update).toContain('web-memory')
  })

  test('a composite alarm over composite alarms joins them, too', async () => {
    const world = createWorld(alarms)
    await world.deliver(changed(world, 'web-5xx', 'ALARM'))
    await world.deliver(composite(world, 'ALARM', ['web-5xx']))
    await world.deliver(composite(world, 'ALARM', ['web'], 'shop'))
    expect(titlesOf(world)).toEqual([['Alarm web-5xx fired']])
  })

  test('their ends are told with what was told: the child at once, the composite alarm with the update', async () => {
    const world = createWorld(alarms)
    await world.deliver(changed(world, 'web-5xx', 'ALARM'))
    await world.deliver(composite(world, 'ALARM', ['web-5xx']))
    world.advance(120)
    await world.deliver(changed(world, 'web-5xx', 'OK'))
    await world.deliver(composite(world, 'OK', ['web-5xx']))
    expect(titlesOf(world)).toEqual([['Alarm web-5xx fired'], ['Alarm web-5xx is OK again, 2 min after it fired']])
    await world.sweepUntilQuiet()
    expect(titlesOf(world).slice(2).flat().sort()).toEqual([
      'Composite alarm web fired, by alarm web-5xx',
      'Composite alarm web is OK again',
    ])
  })

  test('after a quiet hour each has an incident of its own again', async () => {
    const world = createWorld(alarms)
    await world.deliver(composite(world, 'ALARM', ['web-5xx']))
    world.advance(3 * 60 * 60)
    await world.deliver(changed(world, 'web-memory', 'ALARM'))
    expect(titlesOf(world)).toEqual([['Composite alarm web fired, by alarm web-5xx'], ['Alarm web-memory fired']])
  })
})

const byEventBridge = () =>
  alarmChange('web-5xx', 'ALARM', {
    time: '2026-11-21T14:00:00Z',
    state: { timestamp: '2026-11-21T14:00:00.123+0000' },
    description: 'Customers see errors',
    metrics: [errors],
  })

/** One fact, by each of the ways in which it comes. */
const ways = {
  EventBridge: byEventBridge,
  action: () => {
    const { detail, resources, account, region, time } = byEventBridge()
    return {
      source: 'aws.cloudwatch',
      alarmArn: Object(resources)[0],
      accountId: account,
      region,
      time,
      alarmData: detail,
    }
  },
  SNS: () => ({
    Records: [
      {
        EventSource: 'aws:sns',
        Sns: {
          Subject: 'ALARM: "web-5xx" in US East (N. Virginia)',
          Message: JSON.stringify({
            AlarmName: 'web-5xx',
            AlarmDescription: 'Customers see errors',
            AWSAccountId: '111122223333',
            NewStateValue: 'ALARM',
            NewStateReason: '',
            StateChangeTime: '2026-11-21T14:00:00.123+0000',
            Region: 'US East (N. Virginia)',
            AlarmArn: childArn('web-5xx'),
            OldStateValue: 'OK',
            Trigger: {
              MetricName: 'HTTPCode_ELB_5XX_Count',
              Namespace: 'AWS/ApplicationELB',
              StatisticType: 'Statistic',
              Statistic: 'SUM',
              Unit: null,
              Dimensions: [{ name: 'LoadBalancer', value: 'app/a-load-balancer-with-a-long-name/50dc6c495c0c9188' }],
              Period: 60,
              Threshold: 10,
            },
          }),
        },
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => object>>

test.each([
  ['EventBridge', 'SNS', 'action'],
  ['EventBridge', 'action', 'SNS'],
  ['SNS', 'EventBridge', 'action'],
  ['SNS', 'action', 'EventBridge'],
  ['action', 'EventBridge', 'SNS'],
  ['action', 'SNS', 'EventBridge'],
] as const)('the same alarm by %s, %s and %s is one message, which the end by EventBridge ends', async (...order) => {
  const world = createWorld(alarms)
  for (const way of order) await world.deliver(ways[way]())
  world.advance(300)
  await world.deliver(changed(world, 'web-5xx', 'OK', { metrics: [errors] }))
  await world.sweepUntilQuiet()
  expect(titlesOf(world)).toEqual([
    ['Alarm web-5xx fired on 5xx errors of load balancer app/a-load-balancer-with-a-long-name in 1 min'],
    ['Alarm web-5xx is OK again, 5 min after it fired'],
  ])
})

test('what was kept quiet is told when the quiet ends, and ended then', async () => {
  const world = createWorld(alarms)
  const quiet = { actionsSuppressedBy: 'WaitPeriod' }
  await world.deliver(changed(world, 'web', 'ALARM', { state: quiet, alarmRule: rule }))
  world.advance(120)
  await world.deliver(changed(world, 'web', 'ALARM', { previousState: { value: 'ALARM', ...quiet }, alarmRule: rule }))
  world.advance(120)
  await world.deliver(changed(world, 'web', 'OK', { alarmRule: rule }))
  const severities = world.published.flatMap(toldIn).map(({ severity, title }) => `${severity} ${title}`)
  expect(severities).toEqual([
    'information Composite alarm web fired, kept quiet by its suppressor',
    'medium Composite alarm web fired',
    'information Composite alarm web is OK again, 2 min after it fired',
  ])
})

test('what was kept quiet until it was over is told in the digest alone', async () => {
  const world = createWorld(alarms)
  await world.deliver(changed(world, 'web', 'ALARM', { state: { actionsSuppressedBy: 'Alarm' } }))
  world.advance(120)
  await world.deliver(changed(world, 'web', 'OK'))
  await world.sweepUntilQuiet()
  expect(world.published.flatMap(toldIn).map(({ severity }) => severity)).toEqual(['information'])
})
