import { expect, test } from 'vitest'
import secretFirstRead from '../../../../detections/data/secret-first-read.ts'
import secretsReadInBulk from '../../../../detections/data/secrets-read-in-bulk.ts'
import { lastingName } from '../../../../shared/core/actor.ts'
import { apiCall, session } from '../../../events.ts'
import { createWorld, detectionOf, jsonOf } from '../../../world.ts'

const own = session('KeyRotation', 'x')
const foreign = JSON.parse(JSON.stringify(own).replaceAll('111122223333', '123456789012'))
const read = (userIdentity: object, secretId: string) =>
  apiCall('secretsmanager:GetSecretValue', {
    eventID: crypto.randomUUID(),
    readOnly: true,
    requestParameters: { secretId },
    userIdentity: JSON.parse(JSON.stringify(userIdentity)),
  })

test("a role of another account is new, whatever one of its name does in one's own", async () => {
  const world = createWorld([detectionOf({ pattern: {}, firstSeen: (e) => lastingName(e.actor) })])
  for (const identity of [own, own, foreign]) await world.deliver(read(identity, 'prod/orders'))
  expect(world.published).toHaveLength(2)
})

test('is told, although the same of its namesake was told just now', async () => {
  const world = createWorld([detectionOf({ pattern: {} })])
  for (const identity of [own, own, foreign]) await world.deliver(read(identity, 'prod/orders'))
  expect(world.published).toHaveLength(2)
})

test('and what it does many times over absorbs its own single form', async () => {
  const world = createWorld([secretFirstRead, secretsReadInBulk])
  for (let i = 0; i < 20; i++) await world.deliver(read(foreign, `prod/${i}`))
  await world.sweepUntilQuiet()
  expect(world.published.map((message) => jsonOf(message).detection)).toEqual(['data/secrets-read-in-bulk'])
})
