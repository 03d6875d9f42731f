import { describe, expect, test } from 'vitest'
import { session, user } from '../../../events.ts'
import { callNow, createWorld, detectionOf, sequenceOf, type World } from '../../../world.ts'

const all = ({ published }: World): string =>
  published.map(({ messages }) => Object.values(messages).join('\n')).join('\n')

/** So many detections, each of a tactic of its own: what is new is told with the next mark. */
const tactics = [
  'T1136',
  'T1580',
  'T1485',
  'T1552',
  'T1098',
  'T1562',
  'T1526',
  'T1530',
  'T1537',
  'T1078',
  'T1059',
  'T1190',
  'T1496',
]
const kindsOf = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    detectionOf({
      id: `identity/kind-${i}`,
      pattern: { detail: { eventName: [`Call${i}`] } },
      severity: 'high',
      mitre: [tactics[i % tactics.length] ?? ''],
      title: (e) => `${e.actor.name} did ${e.action.name} to ${String(e.request['thing'] ?? 'it')}`,
    }),
  )

async function sweepFor(world: World, minutes: number) {
  for (let i = 0; i < minutes; i++) {
    world.advance(60)
    await world.sweep()
  }
}

describe('a grave act', () => {
  test('is named though its actor did ten things twice in the same minute', async () => {
    const world = createWorld(kindsOf(12))
    await world.deliver(callNow({ eventName: 'Call0' }))
    for (let i = 1; i <= 10; i++)
      for (const thing of ['a', 'b'])
        await world.deliver(callNow({ eventName: `Call${i}`, requestParameters: { thing } }))
    world.advance(1)
    const { held } = await world.deliver(
      callNow({ eventName: 'Call11', requestParameters: { thing: 'the-crown-jewels' } }),
    )
    await world.sweepUntilQuiet()
    expect.soft(all(world)).toContain('the-crown-jewels')
    expect(all(world)).toContain(held[0]?.alert)
  })

  test('is named though five other sessions of the same role tell of something at that time', async () => {
    const world = createWorld(kindsOf(8))
    const call = (name: string, sessionName: string, thing = 'noise') =>
      world.deliver(
        callNow({ eventName: name, requestParameters: { thing }, userIdentity: session('Deploy', sessionName) }),
      )
    const names = Array.from({ length: 6 }, (_, i) => `s-${i}`)
    for (const one of names) await call('Call0', one)
    for (const one of names)
      for (const i of [1, 2, 3, 4, 5]) for (const thing of ['a', 'b']) await call(`Call${i}`, one, thing)
    await call('Call6', 's-0', 'the-crown-jewels')
    await world.sweepUntilQuiet()
    expect(all(world)).toContain('the-crown-jewels')
  })

  test('that is critical and a whole sequence is told at once, though the same was told of another act days before', async () => {
    const step = (name: string, eventName: string) =>
      detectionOf({ id: `identity/${name}`, pattern: { detail: { eventName: [eventName] } }, severity: 'low' })
    const sequence = sequenceOf({ minutes: 7 * 24 * 60 })
    const world = createWorld([step('first', 'CreateUser'), step('second', 'AttachUserPolicy')], {
      sequences: [sequence],
    })
    const at = () => ({ eventTime: world.now.toISOString() })
    await world.deliver(callNow({ eventName: 'CreateUser', ...at() }))
    await world.deliver(callNow({ eventName: 'AttachUserPolicy', ...at() }))
    await sweepFor(world, 24 * 60)
    const before = world.published.length
    await world.deliver(callNow({ eventName: 'CreateUser', ...at() }))
    await world.deliver(callNow({ eventName: 'AttachUserPolicy', ...at() }))
    const later = world.published.slice(before).map(({ subject }) => subject)
    expect(later.filter((subject) => subject.startsWith('[CRITICAL]'))).not.toEqual([])
  })

  test('of a user with the name of a person of Identity Center is not put down to that person', async () => {
    const world = createWorld(kindsOf(3))
    const name = 'alice@example.com'
    await world.deliver(
      callNow({ eventName: 'Call0', userIdentity: session('AWSReservedSSO_Admin_0123456789abcdef', name) }),
    )
    const ofUser = { ...user(name), accessKeyId: 'AKIAI44QH8DHBEXAMPLE' }
    for (const i of [1, 2]) await world.deliver(callNow({ eventName: `Call${i}`, userIdentity: ofUser }))
    const before = world.published.length
    await sweepFor(world, 15)
    const update = world.published
      .slice(before)
      .map(({ messages }) => messages.default)
      .join('\n')
    expect.soft(update, 'an update on the user').toContain('Call2')
    expect.soft(update).not.toContain(`Disable ${name} in IAM Identity Center`)
    expect(update).toMatch(/attach-user-policy|update-access-key/)
  })
})
