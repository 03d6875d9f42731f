import { expect, test } from 'vitest'
import dataStoresDeletedInBulk from '../../../../detections/data/data-stores-deleted-in-bulk.ts'
import databaseDeleted from '../../../../detections/data/database-deleted.ts'
import secretFirstRead from '../../../../detections/data/secret-first-read.ts'
import secretsReadInBulk from '../../../../detections/data/secrets-read-in-bulk.ts'
import { detections } from '../../../../detections/index.ts'
import { actorOf } from '../../../../shared/core/detection.ts'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { raiseAlerts } from '../../../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../../../shared/transports/eventbridge.ts'
import { apiCall, session } from '../../../events.ts'
import { type Examples, payloadsOf } from '../../../examples.ts'
import { alertsIn, createWorld, jsonOf, type World } from '../../../world.ts'

const byBob = session('AWSReservedSSO_Admin_0123456789abcdef', 'bob')

async function readSecrets(world: World, from: number, to: number, userIdentity: JsonObject = byBob): Promise<void> {
  for (let i = from; i < to; i++) {
    const eventTime = world.now.toISOString()
    const requestParameters = { secretId: `prod/${i}` }
    await world.deliver(
      apiCall('secretsmanager:GetSecretValue', { readOnly: true, requestParameters, userIdentity, eventTime }),
    )
    world.advance(0.2)
  }
}

const told = (world: World): readonly string[] => world.published.map((message) => jsonOf(message).detection)

test('twenty secrets that are read one after another are one alert, and one update that names them to whoever heard it', async () => {
  const world = createWorld([secretFirstRead, secretsReadInBulk])
  await readSecrets(world, 0, 20)
  expect(told(world)).toEqual(['data/secrets-read-in-bulk'])
  await world.sweepUntilQuiet()
  const [alert, update] = world.published
  expect(world.published).toHaveLength(2)
  expect(update?.attributes['severity']).toBe(alert?.attributes['severity'])
  for (let i = 0; i < 20; i++) expect(update?.messages.default).toContain(`prod/${i}`)
  const digest = await world.digest('2026-11-21')
  expect(digest.data).toMatchObject({ published: 1, counted: 20 })
  expect(JSON.stringify(digest.paragraphs)).toContain('read secret prod/0 for the first time (data/secret-first-read)')
})

test('what comes after the bulk form is counted and named with it', async () => {
  const world = createWorld([secretFirstRead, secretsReadInBulk])
  await readSecrets(world, 0, 25)
  await world.sweepUntilQuiet()
  expect(world.published.map((message) => jsonOf(message).kind)).toEqual(['api-call', 'incident-update'])
  expect(world.published.map((message) => jsonOf(message).count)).toEqual([undefined, 25 + 5])
})

test('of a few secrets the first is told when the wait is over, and the others in one update', async () => {
  const world = createWorld([secretFirstRead, secretsReadInBulk])
  await readSecrets(world, 0, 3)
  expect(world.published).toEqual([])
  await world.sweepUntilQuiet()
  expect(told(world)).toEqual(['data/secret-first-read', undefined])
  expect(world.published.map(alertsIn)).toEqual([1, 2])
  for (const n of [0, 1, 2])
    expect(world.published.map(({ messages }) => messages.default).join()).toContain(`prod/${n}`)
})

test('another actor is told, whatever was told in bulk', async () => {
  const world = createWorld([secretFirstRead, secretsReadInBulk])
  await readSecrets(world, 0, 20)
  await readSecrets(world, 20, 21, session('AWSReservedSSO_Admin_0123456789abcdef', 'carol'))
  await world.sweepUntilQuiet()
  const alerts = world.published.filter((message) => jsonOf(message).kind === 'api-call')
  expect(alerts.map((message) => jsonOf(message).detection)).toEqual([
    'data/secrets-read-in-bulk',
    'data/secret-first-read',
  ])
})

test('what is grave is told at once, and what is done in bulk after it', async () => {
  const world = createWorld([databaseDeleted, dataStoresDeletedInBulk])
  for (let i = 0; i < 7; i++) {
    const requestParameters = { dBInstanceIdentifier: `orders-${i}`, skipFinalSnapshot: true }
    await world.deliver(apiCall('rds:DeleteDBInstance', { requestParameters }))
    world.advance(1)
  }
  await world.sweepUntilQuiet()
  const alerts = world.published
    .filter((message) => jsonOf(message).kind === 'api-call')
    .map((message) => jsonOf(message).severity)
  expect(alerts.filter((severity) => severity === 'critical')).toHaveLength(1)
  expect(alerts.filter((severity) => severity === 'high').length).toBeLessThanOrEqual(5)
})

test('without a wait the first is told at once', async () => {
  const world = createWorld([secretFirstRead, secretsReadInBulk], { settings: { joinSeconds: 0 } })
  await readSecrets(world, 0, 2)
  expect(told(world)).toHaveLength(1)
  await world.sweepUntilQuiet()
  expect(world.published.map(alertsIn)).toEqual([1, 1])
})

test.each(
  detections.filter(({ absorbs }) => absorbs !== undefined).map((detection) => [detection.id, detection] as const),
)('%s absorbs detections that there are, and groups by the actor', async (id, detection) => {
  for (const single of detection.absorbs ?? []) expect(detections.map((one) => one.id)).toContain(single)
  const module: { default: Examples } = await import(
    new URL(`../../../../detections/${id}.examples.ts`, import.meta.url).href
  )
  const deps = { match: () => [detection], accountName: () => undefined, severityOf: () => undefined }
  for (const payload of module.default.fires.flatMap((example) => payloadsOf(example))) {
    const { envelopes } = unwrapEventBridge(payload, { partition: 'aws', region: '', account: '' })
    for (const alert of envelopes.flatMap((envelope) => raiseAlerts(envelope, deps))) {
      expect(alert.group).toBe(actorOf(alert.event))
    }
  }
})
