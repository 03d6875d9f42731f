import { expect, test } from 'vitest'
import { mostOfRun } from '../../../../shared/gate/plan-runs.ts'
import { apiCall } from '../../../events.ts'
import { alertsIn, callNow, createWorld, detectionOf, jsonOf } from '../../../world.ts'

const userAgent = 'APN/1.0 HashiCorp/1.0 Terraform/1.13.0 (+https://www.terraform.io)'

const users = detectionOf({
  severity: 'medium',
  title: (e) => `${e.actor.name} created user ${String(e.request['userName'])}`,
  groupBy: (e) => String(e.request['userName']),
})

const create = (userName: string, record = {}) => callNow({ userAgent, requestParameters: { userName }, ...record })

test('one message tells what a run of a plan did, each thing with its count, and the digest adds up', async () => {
  const world = createWorld([users])
  for (let i = 0; i < 30; i++) {
    await world.deliver(create(`u${i % 3}`))
    world.advance(10)
  }
  expect(world.published).toEqual([])
  await world.sweepUntilQuiet()
  expect(world.published.map((message) => jsonOf(message).title)).toEqual([
    'alice created user u0, and 29 more with Terraform in 4 min 50 s',
  ])
  const [message] = world.published
  expect(message?.attributes).toMatchObject({ severity: 'medium', kind: 'run-summary' })
  for (const user of ['u0', 'u1', 'u2'])
    expect(message?.messages.default).toContain(`- alice created user ${user} (10 times)`)
  expect(alertsIn(message ?? { subject: '', messages: { default: '' }, attributes: {} })).toBe(30)
  const { data } = await world.digest('2026-11-21')
  expect(data).toMatchObject({ alerts: 30, counted: 30, summaries: 1 })
})

test('a run that goes on is told when it pauses, or after an hour', async () => {
  const world = createWorld([users])
  for (let i = 0; i < 100; i++) {
    await world.deliver(create(`u${i}`))
    world.advance(60)
    await world.sweep()
  }
  await world.sweepUntilQuiet()
  const counts = world.published.map(alertsIn)
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(100)
  expect(counts.length).toBeLessThanOrEqual(3)
})

test('what is grave is told at once, whatever tool the call names', async () => {
  const world = createWorld([detectionOf({ severity: 'high' })])
  await world.deliver(create('eve'))
  expect(world.published).toHaveLength(1)
})

test('two actors have two runs, and a hand has none', async () => {
  const world = createWorld([users])
  const bob = { userIdentity: { type: 'IAMUser', userName: 'bob', accountId: '111122223333' } }
  await world.deliver(create('x'))
  await world.deliver(create('y', bob))
  await world.deliver(create('z', { userAgent: 'aws-cli/2.31.0' }))
  expect(world.published.map((message) => jsonOf(message).title)).toEqual(['alice created user z'])
  await world.sweepUntilQuiet()
  expect(
    world.published
      .slice(1)
      .map((message) => jsonOf(message).title)
      .sort(),
  ).toEqual(['alice created user x, with Terraform', 'bob created user y, with Terraform'])
})

test('an event that comes twice counts once, and a message that fails is sent by a later sweep', async () => {
  let failures = 1
  const publish = async () => {
    if (failures-- > 0) throw new Error('SNS does not answer')
  }
  const world = createWorld([users], { publish })
  const event = create('x')
  await world.deliver(event)
  await world.deliver(event)
  await world.deliver(create('y'))
  await world.sweepUntilQuiet()
  expect(world.published.map(alertsIn)).toEqual([2])
})

test('who does one thing many times pushes from the message nothing that they do once', async () => {
  const keys = detectionOf({
    id: 'identity/other',
    pattern: { detail: { eventName: ['CreateGroup'] } },
    severity: 'medium',
    title: (e) => `${e.actor.name} hid a group`,
  })
  const world = createWorld([users, keys])
  for (let i = 0; i < 60; i++) await world.deliver(create(`u${i}`))
  world.advance(1)
  await world.deliver(apiCall('iam:CreateGroup', { userAgent, requestParameters: { groupName: 'g' } }))
  await world.sweepUntilQuiet()
  expect(world.published.map(({ messages }) => messages.default)).toEqual([
    expect.stringContaining('- alice hid a group'),
  ])
})

test.each(['\u0007', '\u4e2d', '"', '\\', '\u{1F600}', '\u2028'])(
  'titles full of %j keep within what SNS takes',
  async (sign) => {
    const world = createWorld([users])
    for (let i = 0; i < 50; i++) await world.deliver(create(`${i} ${sign.repeat(400)}`))
    await world.sweepUntilQuiet()
    expect(world.published).toHaveLength(1)
    expect(Buffer.byteLength(JSON.stringify(world.published[0]?.messages))).toBeLessThan(220_000)
  },
)

test('a run is told although somebody wrote into the table that it goes on', async () => {
  const world = createWorld([users])
  await world.deliver(create('eve'))
  const [task] = await world.store.list('due')
  const id = 'T-00000-00000-00000'
  for (let minute = 0; minute < 90; minute++) {
    const data = { id, detection: 'identity/example', severity: 'low', title: 'x', at: world.now.getTime() }
    const ends = new Date(world.now.getTime() + 3_600_000)
    await world.store.put({ pk: `run#${task?.sk.split('#')[2]}`, sk: id }, data, { expected: 'anything', ends })
    world.advance(60)
    await world.sweep()
  }
  expect(world.published[0]?.messages.default).toContain('- alice created user eve')
  expect(world.published[0]?.messages.default).toMatch(
    /^Who {6}alice\nAccount {2}Production \(111122223333\)\nRegion {3}us-east-1\nWhen {5}2026-11-21 14:\d\d UTC/m,
  )
})

test('what is told from a threshold on is told in the message of the run', async () => {
  const many = detectionOf({
    severity: 'medium',
    title: (e) => `${e.actor.name} created many users`,
    window: { minutes: 10, threshold: 3 },
  })
  const world = createWorld([many])
  for (let i = 0; i < 3; i++) await world.deliver(create(`u${i}`))
  expect(world.published).toEqual([])
  await world.sweepUntilQuiet()
  expect(world.published.map(({ attributes }) => attributes)).toMatchObject([
    { severity: 'medium', kind: 'run-summary' },
  ])
  expect(world.published[0]?.messages.default).toContain('alice created many users')
})

test('a run of more than one message can tell is told in several, whole, although it goes on', async () => {
  const world = createWorld([users])
  await world.deliver(create('eve'))
  const [task] = await world.store.list('due')
  const pk = `run#${task?.sk.split('#')[2]}`
  const ends = new Date(world.now.getTime() + 8 * 86_400_000)
  const others = 2 * mostOfRun
  for (let i = 0; i < others; i++) {
    const hex = i.toString(16).toUpperCase().padStart(15, '0')
    const id = `T-${hex.slice(0, 5)}-${hex.slice(5, 10)}-${hex.slice(10)}`
    const data = { id, detection: 'identity/example', severity: 'low', title: `user ${i % 7}`, at: world.now.getTime() }
    await world.store.put({ pk, sk: id }, data, { expected: 'anything', ends })
  }
  world.advance(600)
  for (let minute = 0; minute < 3; minute++) {
    await world.deliver(create(`goes on ${minute}`))
    await world.sweep()
    world.advance(60)
  }
  await world.sweepUntilQuiet()
  expect(world.published.map(alertsIn).reduce((sum, n) => sum + n, 0)).toBe(others + 4)
  expect(world.published).toHaveLength(3)
  expect(world.published[0]?.messages.default).toContain('the next message goes on')
  expect(world.published[2]?.messages.default).not.toContain('the next message goes on')
})
