import { describe, expect, test } from 'vitest'
import ec2InstanceStopped from '../../../../detections/compute/ec2-instance-stopped.ts'
import { session, stateChange, user } from '../../../events.ts'
import { callNow, createWorld, detectionOf, type World } from '../../../world.ts'

const detections = ['T1136', 'T1580', 'T1485'].map((tactic, i) =>
  detectionOf({
    id: `identity/kind-${i}`,
    pattern: { detail: { eventName: [`Call${i}`] } },
    severity: 'high',
    mitre: [tactic],
    title: (e) => `${e.actor.name} did ${e.action.name}`,
  }),
)
const flood = { burst: 20, secondsPerMessage: 15 }

async function worldFullOf(sessions: number): Promise<World> {
  const world = createWorld([...detections, ec2InstanceStopped], { settings: { flood } })
  for (let i = 0; i < sessions; i++) {
    const userIdentity = session('Deploy', `s-${i}`)
    for (const eventName of ['Call0', 'Call1']) await world.deliver(callNow({ eventName, userIdentity }))
  }
  world.advance(61)
  return world
}

async function minutesUntil(world: World, text: string): Promise<number> {
  for (let minutes = 1; minutes < 240; minutes++) {
    world.advance(60)
    await world.sweep()
    if (world.published.some(({ messages }) => Object.values(messages).some((one) => one.includes(text))))
      return minutes
  }
  return Number.POSITIVE_INFINITY
}

describe('600 sessions of one role, each with something new', () => {
  test('do not put off what somebody else did by more than some minutes', async () => {
    const world = await worldFullOf(600)
    for (const eventName of ['Call0', 'Call2']) await world.deliver(callNow({ eventName, userIdentity: user('thief') }))
    expect(await minutesUntil(world, 'thief did Call2')).toBeLessThan(10)
  })

  test('do not put off what waits for its cause by more than some minutes', async () => {
    const world = await worldFullOf(600)
    await world.deliver(stateChange('stopped', world.now.toISOString()))
    expect(await minutesUntil(world, 'i-1234567890abcdef0')).toBeLessThan(10)
  })
})
