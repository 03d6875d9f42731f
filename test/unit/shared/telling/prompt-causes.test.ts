import { expect, test } from 'vitest'
import ec2InstanceStopped from '../../../../detections/compute/ec2-instance-stopped.ts'
import { apiCall, stateChange, user } from '../../../events.ts'
import { notingStore } from '../../../stores.ts'
import { callByOneOf, createWorld, detectionOf, toldIn, type World } from '../../../world.ts'

const instance = 'i-0aaaaaaaaaaaaaaa1'

const stopOf = (instanceId: string) => ({
  ...apiCall('ec2:StopInstances', {
    userIdentity: user('alice'),
    requestParameters: { instancesSet: { items: [{ instanceId }] } },
    eventTime: '2026-11-21T13:59:50Z',
  }),
  time: '2026-11-21T13:59:50Z',
})

const titles = (world: World) => world.published.flatMap((one) => toldIn(one).map(({ title }) => title))
const inSeconds = (world: World, seconds: number): Date => new Date(world.now.getTime() + seconds * 1000)

async function waiting(): Promise<World> {
  const world = createWorld([ec2InstanceStopped])
  await world.deliver(stateChange('stopped', '2026-11-21T14:00:00Z', instance))
  expect(world.published).toEqual([])
  world.advance(7)
  return world
}

test('an alert that waits for its call is told when the call comes, and not at the next full minute', async () => {
  const world = await waiting()
  await world.deliver(stopOf(instance))
  expect(world.woken).toBe(1)
  await world.sweepWaits()
  expect(titles(world)).toEqual([`EC2 instance ${instance} stopped, by alice`])
})

test('a call that nobody waits for wakes nobody, nor does one on another thing', async () => {
  const world = await waiting()
  await world.deliver(stopOf('i-0bbbbbbbbbbbbbbb2'))
  expect(world.woken).toBe(0)
  await world.sweep()
  expect(titles(world)).toEqual([])
})

test('the call that comes again, once it is told, has nothing told again', async () => {
  const world = await waiting()
  for (let i = 0; i < 2; i++) {
    await world.deliver(stopOf(instance))
    await world.sweepWaits()
    world.advance(1)
  }
  expect(world.woken).toBe(1)
  await world.sweepUntilQuiet()
  expect(titles(world)).toHaveLength(1)
})

test('where no call comes, the sweeper knows to the second when the wait is over', async () => {
  const world = await waiting()
  const { schedule } = world.memory
  expect(await schedule.nextPrompt(inSeconds(world, 55))).toBeUndefined()
  world.advance(60)
  await world.sweep()
  const over = await schedule.nextPrompt(inSeconds(world, 55))
  expect(over?.toISOString()).toBe('2026-11-21T14:02:00.000Z')
  world.now = over ?? world.now
  await world.sweep()
  expect(titles(world)).toEqual([`EC2 instance ${instance} stopped`])
  expect(await schedule.nextPrompt(inSeconds(world, 3600))).toBeUndefined()
})

test('a minute with nothing to do takes no lock, and one with something does', async () => {
  const written: string[] = []
  const world = createWorld([ec2InstanceStopped], {
    wrapStore: (store) => notingStore(store, ({ pk }, data) => data !== undefined && written.push(pk)),
  })
  await world.sweep()
  expect(written).toEqual([])
  await world.deliver(stateChange('stopped', '2026-11-21T14:00:00Z', instance))
  world.advance(60)
  await world.sweep()
  expect(written).toContain('lock')
})

test('who is woken leaves what a flood was folded into to the schedule', async () => {
  const world = createWorld([ec2InstanceStopped, detectionOf()], {
    settings: { flood: { burst: 3, secondsPerMessage: 15 } },
  })
  for (let i = 0; i < 30; i++) await world.deliver(callByOneOf(30))
  const messages = world.published.length
  world.advance(60)
  await world.sweepWaits()
  expect(world.published).toHaveLength(messages)
  await world.sweep()
  expect(world.published).toHaveLength(messages + 1)
})

test('a call on a thousand instances, all of which are waited for, has all of them told', async () => {
  const world = createWorld([ec2InstanceStopped])
  const ids = Array.from({ length: 1000 }, (_, i) => `i-${String(i).padStart(17, '0')}`)
  for (const id of ids) await world.deliver(stateChange('stopped', '2026-11-21T14:00:00Z', id))
  world.advance(7)
  const stillAwaited = async () => {
    const lists = await Promise.all(ids.map((id) => world.store.list(`awaited#111122223333#us-east-1#${id}`)))
    return lists.flat().length
  }
  expect(await stillAwaited()).toBe(1000)
  const instancesSet = { items: ids.map((instanceId) => ({ instanceId })) }
  await world.deliver(
    apiCall('ec2:StopInstances', { userIdentity: user('alice'), requestParameters: { instancesSet } }),
  )
  expect(world.woken).toBe(1)
  const { failed } = await world.sweepWaits()
  expect(failed).toEqual([])
  expect(await stillAwaited()).toBe(0)
  expect(titles(world)[0]).toContain('stopped, by alice')
})
