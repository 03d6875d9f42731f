import { expect, test } from 'vitest'
import commandRunOnInstances from '../../../detections/compute/command-run-on-instances.ts'
import secretsReadInBulk from '../../../detections/data/secrets-read-in-bulk.ts'
import type { JsonObject } from '../../../shared/core/json.ts'
import { alertIn } from '../../detection-problems.ts'
import { alice, apiCall, session } from '../../events.ts'
import { createWorld } from '../../world.ts'

type World = ReturnType<typeof createWorld>

async function call(world: World, action: string, record: JsonObject): Promise<void> {
  const eventTime = world.now.toISOString().replace('.000Z', 'Z')
  await world.deliver({ ...apiCall(action, { eventTime, ...record }), time: eventTime })
  world.advance(1)
}

async function readSecrets(world: World, userIdentity: JsonObject, from: number): Promise<number> {
  const before = world.published.length
  for (let i = from; i < from + 25; i++) {
    await call(world, 'secretsmanager:GetSecretValue', { userIdentity, requestParameters: { secretId: `s${i}` } })
  }
  world.advance(3600)
  return world.published.length - before
}

test('a program that reads the same secrets again and again is told once, and again for others', async () => {
  const world = createWorld([secretsReadInBulk])
  const program = session('external-secrets', 'eso')
  const told = []
  for (const from of [0, 0, 0, 100, 100]) told.push(await readSecrets(world, program, from))
  expect(told).toEqual([1, 0, 0, 1, 0])
})

test('a person who reads many is told each time', async () => {
  const world = createWorld([secretsReadInBulk])
  expect([await readSecrets(world, alice, 0), await readSecrets(world, alice, 0)]).toEqual([1, 1])
})

test('a script on few machines does not hide one on others, nor one on many the next', async () => {
  const world = createWorld([commandRunOnInstances])
  const run = async (from: number, count: number) => {
    const instanceIds = Array.from({ length: count }, (_, i) => `i-0123456789abcd${100 + from + i}`)
    const requestParameters = { documentName: 'AWS-RunShellScript', instanceIds }
    await call(world, 'ssm:SendCommand', { requestParameters })
    world.advance(86_400)
    return world.published.map(alertIn).at(-1)?.title
  }
  await run(0, 2)
  expect(await run(1, 2)).toContain('on instance i-0123456789abcd102 with')
  await run(1, 1)
  expect(world.published).toHaveLength(2)
  for (let day = 0; day < 2; day++) await run(0, 10)
  expect(world.published).toHaveLength(4)
})
