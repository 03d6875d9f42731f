import { describe, expect, test } from 'vitest'
import { alertsIn, callNow, createWorld, detectionOf } from '../../../world.ts'

const calls = ['CreateUser', 'StopLogging', 'DeleteBucket', 'GetSecretValue', 'AttachUserPolicy']
const tactics = ['T1136', 'T1580', 'T1485', 'T1552', 'T1098']
const detections = calls.map((eventName, i) =>
  detectionOf({
    id: `identity/${eventName.toLowerCase()}`,
    pattern: { detail: { eventName: [eventName] } },
    severity: eventName === 'AttachUserPolicy' ? 'critical' : 'high',
    mitre: [tactics[i] ?? ''],
  }),
)

/** One act of another tactic after the other, the sweeper each minute; in which seconds messages went out. */
async function play(secondsApart: number, acts: readonly string[] = calls) {
  const world = createWorld(detections)
  const told: number[] = []
  const left = [...acts]
  for (let second = 0; second < 600; second += 10) {
    const eventName = second % secondsApart === 0 ? left.shift() : undefined
    if (eventName !== undefined) await world.deliver(callNow({ eventName }))
    if (second % 60 === 0) await world.sweep()
    while (told.length < world.published.length) told.push(second)
    world.advance(10)
  }
  return { world, told }
}

describe('what is new in an incident', () => {
  test('is told together where a message went out within the minute before, but for what is critical', async () => {
    const { world, told } = await play(10, calls.slice(0, 4))
    expect(world.published.map(alertsIn)).toEqual([1, 3])
    expect(told[1], 'a minute or two later').toBeLessThanOrEqual(150)
    const critical = await play(10)
    expect(critical.told, 'the first, the critical one, and the others a minute after that').toEqual([0, 40, 120])
    expect(critical.world.published.map(alertsIn)).toEqual([1, 1, 3])
  })

  test('is told at once where the last message is older', async () => {
    const { world, told } = await play(70)
    expect(told).toEqual([0, 70, 140, 210, 280])
    expect(world.published.map(alertsIn)).toEqual([1, 1, 1, 1, 1])
  })
})
