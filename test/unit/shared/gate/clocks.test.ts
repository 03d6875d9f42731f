import { expect, test } from 'vitest'
import { callNow, createWorld, detectionOf } from '../../../world.ts'

/** Functions run on machines of their own, and the clock of one is behind that of another by some milliseconds. */
test.each([1, 20, 500])('a function whose clock is %i ms behind forges no incident', async (behind) => {
  const world = createWorld([detectionOf({ title: (e) => JSON.stringify(e.request) })])
  const { now } = world
  await world.deliver(callNow({ requestParameters: { n: 1 } }))
  world.now = new Date(now.getTime() - behind)
  await world.deliver(callNow({ requestParameters: { n: 2 } }))
  world.now = new Date(now.getTime() + 1_000)
  await world.deliver(callNow({ requestParameters: { n: 3 } }))
  expect(world.forged).toEqual([])
})
