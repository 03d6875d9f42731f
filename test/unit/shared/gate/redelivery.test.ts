import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileAllowRules } from '../../../../shared/lambda/allow-rules.ts'
import { apiCall } from '../../../events.ts'
import { createWorld, detectionOf } from '../../../world.ts'

const calls = (...eventName: string[]) => ({ detail: { eventSource: ['iam.amazonaws.com'], eventName } })

/** One for each reason of the gate: told and counted, too few, usual, nothing to end, expected. */
const detections = [
  detectionOf({ id: 'identity/told', pattern: calls('CreateUser') }),
  detectionOf({
    id: 'identity/few',
    pattern: calls('DeleteUser'),
    window: { minutes: 10, threshold: 3, distinct: (e) => e.actor.name },
  }),
  detectionOf({ id: 'identity/new', pattern: calls('TagUser'), firstSeen: (e) => e.actor.name }),
  detectionOf({ id: 'identity/expected', pattern: calls('GetUser') }),
]
const allowRules = compileAllowRules({
  allow: [{ detection: 'identity/expected', reason: 'It is expected', expires: '2027-01-31' }],
})

interface Step {
  readonly name: string
  /** Which of the earlier events comes again after it. */
  readonly again: readonly number[]
}

/** What the digest of the day counts. */
async function digestOf(steps: readonly Step[], isAgain: boolean) {
  const world = createWorld(detections, { gate: { allowRules } })
  const events = steps.map(({ name }, i) =>
    apiCall(`iam:${name}`, { eventID: `event-${i}`, eventTime: '2026-11-21T13:59:16Z' }),
  )
  for (const [i, { again }] of steps.entries()) {
    await world.deliver(events[i])
    if (isAgain) for (const which of again) await world.deliver(events[which % (i + 1)])
    world.advance(1)
  }
  // The windows close, and the sweeper sums them up.
  for (let sweeps = 0; sweeps < 2; sweeps++) {
    world.advance(2 * 3_600)
    await world.sweep()
  }
  const { lines } = await world.memory.tally.of('2026-11-21')
  return lines.map(({ detection, counts }) => ({ detection, counts }))
}

test('an event that comes again, however often and whenever, changes nothing that the digest counts', async () => {
  const step = fc.record({
    name: fc.constantFrom('CreateUser', 'DeleteUser', 'TagUser', 'GetUser'),
    again: fc.array(fc.nat(20), { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      expect(await digestOf(steps, true)).toEqual(await digestOf(steps, false))
    }),
    { numRuns: 60 },
  )
})

test('two events of the same value in the same second are two below a threshold', async () => {
  const [few] = await digestOf(
    ['DeleteUser', 'DeleteUser'].map((name) => ({ name, again: [0] })),
    true,
  )
  expect(few?.counts.below).toBe(2)
})
