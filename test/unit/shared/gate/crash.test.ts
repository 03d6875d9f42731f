import { describe, expect, test } from 'vitest'
import ec2InstanceStopped from '../../../../detections/compute/ec2-instance-stopped.ts'
import { actorOf, type Detection } from '../../../../shared/core/detection.ts'
import { listAt } from '../../../../shared/core/json.ts'
import type { Notification } from '../../../../shared/core/notification.ts'
import { apiCall, stateChange, user } from '../../../events.ts'
import { createMortal, Killed } from '../../../mortal.ts'
import { alertsIn, callNow, createWorld, detectionOf } from '../../../world.ts'

const begins = detectionOf({ id: 'compute/begins', pattern: { detail: { eventName: ['CreateUser'] } } })
const ends = detectionOf({
  id: 'compute/ends',
  pattern: { detail: { eventName: ['DeleteUser'] } },
  closes: 'compute/begins',
  onlyCloses: true,
})
const many = detectionOf({
  id: 'identity/many',
  groupBy: actorOf,
  severity: 'medium',
  window: { minutes: 10, threshold: 2 },
  absorbs: ['identity/single'],
})

interface Case {
  readonly detections: readonly Detection[]
  readonly before: readonly (() => unknown)[]
  readonly payload: () => unknown
  /** How many alerts there are to tell of, in messages of their own or in a summary. */
  readonly alerts: number
  /** How many of them the payload raises: each may be told twice; 1 where left out. */
  readonly ofPayload?: number
}

const cases: Readonly<Record<string, Case>> = {
  'an alert': { detections: [detectionOf()], before: [], payload: () => callNow(), alerts: 1 },
  'an alert that is counted': {
    detections: [detectionOf()],
    before: [() => callNow()],
    payload: () => callNow(),
    alerts: 2,
  },
  'an alert that waits for the update of its incident': {
    detections: [detectionOf()],
    before: [() => callNow()],
    payload: () => callNow({ eventName: 'DeleteUser' }),
    alerts: 2,
  },
  'an alert that adds to its incident': {
    detections: [detectionOf({ severity: (e) => (e.action.name === 'DeleteUser' ? 'critical' : 'high') })],
    before: [() => callNow()],
    payload: () => callNow({ eventName: 'DeleteUser' }),
    alerts: 2,
  },
  'an end': {
    detections: [begins, ends],
    before: [() => callNow()],
    payload: () => callNow({ eventName: 'DeleteUser' }),
    alerts: 2,
  },
  'what comes back after somebody else ended it': {
    detections: [begins, ends],
    before: [() => callNow(), () => callNow({ eventName: 'DeleteUser', userIdentity: user('bob') })],
    payload: () => callNow(),
    alerts: 3,
  },
  'an alert that one on many absorbed': {
    detections: [detectionOf({ id: 'identity/single', severity: 'medium', groupBy: (e) => e.key }), many],
    before: [() => callNow(), () => callNow()],
    payload: () => callNow(),
    // Three, and twice that there were two or more.
    alerts: 5,
    ofPayload: 2,
  },
  'an alert that reaches its threshold': {
    detections: [detectionOf({ window: { minutes: 5, threshold: 2 } })],
    before: [() => callNow()],
    payload: () => callNow(),
    alerts: 1,
  },
  'an alert whose event reaches its threshold with several values': {
    detections: [
      detectionOf({ window: { minutes: 5, threshold: 4, distinct: (e) => listAt(e.request, 'names').map(String) } }),
    ],
    before: [() => callNow({ requestParameters: { names: ['a', 'b'] } })],
    payload: () => callNow({ requestParameters: { names: ['b', 'c', 'd'] } }),
    alerts: 1,
  },
  'an alert on a first sight': {
    detections: [detectionOf({ firstSeen: (e) => e.actor.name })],
    before: [],
    payload: () => callNow(),
    alerts: 1,
  },
  'a state change whose cause is known': {
    detections: [ec2InstanceStopped],
    before: [
      () =>
        apiCall('ec2:StopInstances', {
          eventTime: '2026-11-21T13:59:00Z',
          requestParameters: { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } },
        }),
    ],
    payload: () => stateChange('stopped'),
    alerts: 1,
  },
  'a state change that waits for its cause': {
    detections: [ec2InstanceStopped],
    before: [],
    payload: () => stateChange('stopped'),
    alerts: 1,
  },
}

/** How many alerts people were told of, in the end, after the function was killed once and its event came again. */
async function toldWhenKilled({ detections, before, payload }: Case, at: number, afterwards: boolean) {
  const fate = createMortal()
  const out: Notification[] = []
  const world = createWorld(detections, {
    wrapStore: fate.wrapStore,
    gate: {
      // The gate goes on without a store that fails; a killed process does not go on.
      memoryFailed: (error) => {
        if (error instanceof Killed) throw error
      },
    },
    publish: (notification) => fate.through(async () => void out.push(notification)),
  })
  for (const build of before) await world.deliver(build())
  const event = payload()
  fate.killAt(at, afterwards)
  await world.deliver(event).catch(() => {})
  const wasReached = fate.calls.made >= at
  fate.live()
  // Lambda brings the event again after a minute, and after two more.
  for (const seconds of [60, 120]) {
    world.advance(seconds)
    await world.deliver(event)
  }
  await world.sweepUntilQuiet()
  return { told: out.map(alertsIn).reduce((sum, n) => sum + n, 0), wasReached }
}

describe.each(Object.entries(cases))('%s', (_, example) => {
  test.each([false, true])(
    'is told at least once and at most twice, wherever its function is killed (after the call: %s)',
    async (afterwards) => {
      let kills = 0
      for (let at = 1; ; at++) {
        const { told, wasReached } = await toldWhenKilled(example, at, afterwards)
        expect(told, `killed at call ${at}`).toBeGreaterThanOrEqual(example.alerts)
        expect(told, `killed at call ${at}`).toBeLessThanOrEqual(example.alerts + (example.ofPayload ?? 1))
        if (!wasReached) break
        kills++
      }
      expect(kills, 'it must have been killed at several places').toBeGreaterThan(2)
    },
  )
})
