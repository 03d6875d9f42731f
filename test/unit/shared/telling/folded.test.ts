import { expect, test } from 'vitest'
import { session } from '../../../events.ts'
import { callNow, createWorld, detectionOf } from '../../../world.ts'

/** Each session of the role has an incident of its own, whose first alert is told at once: the messages run out. */
test('what a role does in its fortieth session is named in the summary of the flood', async () => {
  const detections = [
    detectionOf({
      id: 'data/noise',
      pattern: { detail: { eventName: ['Noise'] } },
      title: (e) => `${e.actor.name} made noise`,
    }),
    detectionOf({
      id: 'data/noise-too',
      pattern: { detail: { eventName: ['DeleteTrailOfNobody', 'DeleteEverything'] } },
      title: (e) => `${e.actor.name} called ${e.action.name}`,
    }),
  ]
  const world = createWorld(detections, { settings: { flood: { burst: 20, secondsPerMessage: 15 } } })
  for (let i = 0; i < 40; i++)
    for (const eventName of ['DeleteTrailOfNobody', 'Noise'])
      await world.deliver(callNow({ eventName, userIdentity: session('Deploy', `s-${i}`) }))
  const { held } = await world.deliver(
    callNow({ eventName: 'DeleteEverything', userIdentity: session('Deploy', 's-40') }),
  )
  expect(held).toHaveLength(1)
  await world.sweepUntilQuiet()
  const text = world.published.flatMap(({ messages }) => Object.values(messages)).join('\n')
  expect.soft(text).toContain('DeleteEverything')
  expect(text).toContain(held[0]?.alert)
})
