import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import ec2InstanceTerminated from '../../../../detections/compute/ec2-instance-terminated.ts'
import type { Mute } from '../../../../shared/gate/mutes.ts'
import { compileAllowRules } from '../../../../shared/lambda/allow-rules.ts'
import { alice, apiCall, session, stateChange } from '../../../events.ts'
import { createWorld } from '../../../world.ts'

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../cases/bugs/${file}.json`, import.meta.url), 'utf8'))
const call = read('38-allow-by-actor-of-state-change-a')
const state = read('38-allow-by-actor-of-state-change-b')

const entry = { detection: ec2InstanceTerminated.id, reason: 'it scales in', expires: '2026-11-30' }

function worldThatAllows(actor: string) {
  const allowRules = compileAllowRules({ allow: [{ ...entry, actor }] })
  return createWorld([ec2InstanceTerminated], { gate: { allowRules } })
}

const termination = (userIdentity: object, eventTime: string, instanceId = 'i-0aaaaaaaaaaaaaaa1') =>
  apiCall('ec2:TerminateInstances', {
    eventTime,
    userIdentity: { ...userIdentity },
    requestParameters: { instancesSet: { items: [{ instanceId }] } },
  })

describe.each([
  '*AWSServiceRoleForAutoScaling*',
  'AWSServiceRoleForAutoScaling',
  'arn:aws:iam::*:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
])('a state change that %s caused is expected', (actor) => {
  test('where the call came before', async () => {
    const world = worldThatAllows(actor)
    await world.deliver(call)
    expect((await world.deliver(state)).held).toMatchObject([{ reason: 'allowed by tocsin.config.ts: it scales in' }])
    await world.sweepUntilQuiet()
    expect(world.published).toEqual([])
    const { data } = await world.digest('2026-11-21')
    expect(data).toMatchObject({ alerts: 1, allowed: 1 })
  })

  test('where the call comes while it waits', async () => {
    const world = worldThatAllows(actor)
    expect((await world.deliver(state)).held).toMatchObject([{ reason: /^waits/ }])
    await world.deliver(call)
    await world.sweepUntilQuiet()
    expect(world.published).toEqual([])
    expect((await world.deliver(state)).held).toMatchObject([
      { reason: 'the same event came before, and its alert was expected' },
    ])
  })
})

test.each([
  ['an actor whom the entry does not name', session('Admin', 'AWSServiceRoleForAutoScaling')],
  ['a user of that name at another path', { ...alice, arn: 'arn:aws:iam::111122223333:user/role/x' }],
])('a state change that %s caused is told', async (_, userIdentity) => {
  const world = worldThatAllows('AWSServiceRoleForAutoScaling')
  await world.deliver(termination(userIdentity, '2026-11-21T14:00:00Z'))
  await world.deliver(state)
  await world.sweepUntilQuiet()
  expect(world.published).toHaveLength(1)
})

test('a state change whose cause never comes is told', async () => {
  const world = worldThatAllows('*')
  await world.deliver(state)
  await world.sweepUntilQuiet()
  expect(world.published).toHaveLength(1)
})

test('what was expected hides nothing that follows within the hour', async () => {
  const world = worldThatAllows('AWSServiceRoleForAutoScaling')
  await world.deliver(call)
  await world.deliver(state)
  world.advance(600)
  await world.deliver(termination(alice, '2026-11-21T14:10:00Z'))
  const again = stateChange('terminated', '2026-11-21T14:10:20Z', 'i-0aaaaaaaaaaaaaaa1')
  const { published } = await world.deliver(again)
  expect(published).toMatchObject([{ subject: /by alice/ }])
})

test('two waits for the same instance: one is expected, the other told', async () => {
  const world = worldThatAllows('AWSServiceRoleForAutoScaling')
  await world.deliver(state)
  await world.deliver(stateChange('terminated', '2026-11-21T14:01:00Z', 'i-0aaaaaaaaaaaaaaa1'))
  await world.deliver(call)
  await world.sweepUntilQuiet()
  expect(world.published).toHaveLength(1)
})

test('an entry by actor and instance holds where both do', async () => {
  const allow = [{ ...entry, actor: 'AWSServiceRoleForAutoScaling', resource: 'i-0bbb*' }]
  const gate = { allowRules: compileAllowRules({ allow }) }
  const world = createWorld([ec2InstanceTerminated], { gate })
  await world.deliver(call)
  expect((await world.deliver(state)).published).toHaveLength(1)
})

const mute: Mute = {
  id: 'M-1',
  actor: 'AWSServiceRoleForAutoScaling',
  critical: false,
  owner: 'alice',
  reason: 'it scales in',
  created: new Date('2026-11-21T14:00:00Z'),
  expires: new Date('2026-12-01T00:00:00Z'),
}

test.each<[string, string, number]>([
  ['by whoever caused it', 'AWSServiceRoleForAutoScaling', 0],
  ['not by another', 'Admin', 1],
])('a state change is muted %s', async (_, actor, told) => {
  for (const first of [call, state]) {
    const world = createWorld([ec2InstanceTerminated])
    await world.memory.mutes.add({ ...mute, actor })
    await world.deliver(first)
    await world.deliver(first === call ? state : call)
    await world.sweepUntilQuiet()
    const alerts = world.published.filter(({ attributes }) => attributes['kind'] !== 'mutes')
    expect(alerts).toHaveLength(told)
    expect(await world.memory.mutes.list()).toMatchObject([{ hits: { count: 1 - told } }])
  }
})
