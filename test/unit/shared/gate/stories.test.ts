import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detections } from '../../../../detections/index.ts'
import type { Detection } from '../../../../shared/core/detection.ts'
import { itemKinds } from '../../../../shared/gate/item-kinds.ts'
import type { Store } from '../../../../shared/gate/store.ts'
import { storyOf } from '../../../../shared/gate/stories.ts'
import { alertOf } from '../../../alert.ts'
import { json } from '../../../arbitraries.ts'
import { apiCall, stateChange } from '../../../events.ts'
import { notingStore } from '../../../stores.ts'
import { createWorld, detectionOf, type World } from '../../../world.ts'

const start = new Date('2026-11-21T14:00:00Z')
const subject = { key: 'k', about: 'alice' }
const kinds = itemKinds({ burst: 20, secondsPerMessage: 15 })

const userMade = detectionOf({
  id: 'identity/user-created',
  pattern: { detail: { eventName: ['CreateUser'] } },
  severity: 'high',
  title: (e) => `${e.actor.name} made user ${e.resources[0]?.name ?? ''}`,
  respond: [{ do: 'Remove it:', run: ['aws', 'iam', 'delete-user', '--user-name', 'bob'] }],
})

const makeUser = (userName: string, eventID: string) =>
  apiCall('iam:CreateUser', { eventID, eventTime: start.toISOString(), requestParameters: { userName } })

/** A world, and the IDs of the incidents that it comes to have. */
function createWatchedWorld(ofThese: readonly Detection[]): { readonly world: World; readonly ids: Set<string> } {
  const ids = new Set<string>()
  const wrapStore = (store: Store): Store =>
    notingStore(store, ({ pk }, data) => {
      if (pk.startsWith('story#') && data !== undefined) ids.add(pk.slice('story#'.length))
    })
  return { world: createWorld(ofThese, { start, wrapStore }), ids }
}

async function worldWithIncident(): Promise<{ readonly world: World; readonly id: string }> {
  const { world, ids } = createWatchedWorld([userMade])
  await world.deliver(makeUser('bob', 'e-1'))
  await world.deliver(makeUser('carol', 'e-2'))
  const [id = expect.fail('no story was kept'), ...others] = ids
  expect(others).toEqual([])
  return { world, id }
}

describe('the story of an incident', () => {
  test('holds each of its alerts with its evidence, whether it was told or waits', async () => {
    const { world, id } = await worldWithIncident()
    const stories = await world.memory.stories.of(id)
    expect(stories.map(({ title, addition }) => [title, addition]).sort()).toEqual([
      ['alice made user bob', 'first'],
      ['alice made user carol', 'waits'],
    ])
    const ofBob = stories.find(({ title }) => title.endsWith('bob'))
    expect(ofBob).toMatchObject({
      about: 'alice',
      resources: [{ type: 'AWS::IAM::User', name: 'bob' }],
      respond: [{ do: 'Remove it:', run: ['aws', 'iam', 'delete-user', '--user-name', 'bob'] }],
      event: expect.stringContaining('"userName":"bob"'),
    })
  })

  test('holds no second alert that says the same, and none twice that is delivered again', async () => {
    const { world, id } = await worldWithIncident()
    await world.deliver(makeUser('bob', 'e-3'))
    await world.deliver(makeUser('carol', 'e-2'))
    expect(await world.memory.stories.of(id)).toHaveLength(2)
  })

  test('names who caused what nobody is said to have done', async () => {
    const stopped = detections.filter(({ id }) => id === 'compute/ec2-instance-stopped')
    const { world, ids } = createWatchedWorld(stopped)
    const requestParameters = { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } }
    await world.deliver(apiCall('ec2:StopInstances', { eventTime: start.toISOString(), requestParameters }))
    await world.deliver(stateChange('stopped', start.toISOString()))
    await world.sweepUntilQuiet()
    const [id = expect.fail('no story was kept')] = ids
    expect(await world.memory.stories.of(id)).toMatchObject([
      { title: expect.stringMatching(/ stopped, by alice$/), who: expect.stringContaining('alice'), about: 'alice' },
    ])
  })

  test('of which somebody else wrote a part leaves that out, and it is told', async () => {
    const { world, id } = await worldWithIncident()
    const key = { pk: `story#${id}`, sk: 'T-00000-00000-00000' }
    await world.memory.store.put(key, { title: 'x' }, { expected: 'anything', ends: new Date('2026-11-22') })
    expect(await world.memory.stories.of(id)).toHaveLength(2)
    expect(world.forged).toEqual([`${key.pk} ${key.sk}`])
  })

  test('is small, without secrets, and of its own form, whatever the event says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), fc.string({ maxLength: 9_000 }), (parameters, name) => {
        const event = apiCall('iam:CreateUser', {
          requestParameters: { ...parameters, userName: name, password: 'hunter2hunter2' },
        })
        const { alert, ...data } = storyOf(alertOf(event), 'first', subject, start)
        const item = { pk: 'story#I-00000-00000', sk: alert, version: 1, ends: new Date('2026-12-20'), data }
        expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThanOrEqual(12_000)
        expect(JSON.stringify(data)).not.toContain('hunter2')
        expect(kinds['story']?.isPossible({ ...item, data: JSON.parse(JSON.stringify(data)) }, start)).toBe(true)
      }),
    )
  })
})
