import { describe, expect, test } from 'vitest'
import { detections } from '../../../../detections/index.ts'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { apiCall, logLines, logsPayload, session, stateChange, user } from '../../../events.ts'
import { callNow, createWorld, detectionOf, jsonOf, sequenceOf, toldIn } from '../../../world.ts'

const all = [
  detectionOf({ groupBy: (e) => `${e.actor.name} ${e.action.name}` }),
  detectionOf({ id: 'identity/first', pattern: { detail: { eventName: ['CreateGroup'] } } }),
  detectionOf({ id: 'identity/second', pattern: { detail: { eventName: ['DeleteGroup'] } } }),
]

const accessKeyOf = (n: number) => `ASIAIOSFODNN7EXAMPL${n}`

/** A session of a role, with an access key of its own. */
const sessionWith = (role: string, n: number) => ({ ...session(role, `s-${n}`), accessKeyId: accessKeyOf(n) })

/** Somebody takes a role: the n-th session. */
function take(role: string, n: number, userIdentity: JsonObject, record: JsonObject = {}): JsonObject {
  return apiCall('sts:AssumeRole', {
    eventID: `take-${n}`,
    eventTime: '2026-11-21T13:59:00Z',
    sourceIPAddress: '203.0.113.9',
    userIdentity: { ...userIdentity },
    requestParameters: { roleArn: `arn:aws:iam::111122223333:role/${role}`, roleSessionName: `s-${n}` },
    responseElements: { credentials: { accessKeyId: accessKeyOf(n), sessionToken: 'EXAMPLE' } },
    readOnly: true,
    ...record,
  })
}

const incidentsOf = (world: ReturnType<typeof createWorld>) =>
  world.published.map((one) => jsonOf(one).incident?.about ?? jsonOf(one).title)

async function publishedBy(...events: readonly JsonObject[]) {
  const world = createWorld(all)
  for (const event of events) {
    expect((await world.deliver(event)).failed).toEqual([])
    world.advance(120)
  }
  return world
}

describe('what is done in the session of a role', () => {
  test('belongs to the incident of the user who took it, and tells how to stop both', async () => {
    const world = await publishedBy(
      callNow(),
      take('Deploy', 1, user('alice')),
      callNow({ userIdentity: sessionWith('Deploy', 1), eventName: 'DeleteUser' }),
    )
    world.advance(600)
    await world.sweep()
    const [first, update = expect.fail(), ...others] = world.published
    expect([update.attributes['incident'], others]).toEqual([first?.attributes['incident'], []])
    const email = update.messages['email'] ?? ''
    expect(email).toContain('(alice): 2 alerts')
    expect(email).toContain('in role Deploy called DeleteUser')
    expect(email).toMatch(/^Who {6}alice in role Deploy$/m)
    const [ofUser, ofRole] = ['attach-user-policy --user-name alice', 'put-role-policy --role-name Deploy']
    expect(email).toContain(ofUser)
    expect(email.indexOf(ofRole)).toBeGreaterThan(email.indexOf(ofUser))
  })

  test('says when, and from where, it was taken', async () => {
    const world = await publishedBy(
      take('Deploy', 1, user('alice')),
      callNow({ userIdentity: sessionWith('Deploy', 1) }),
    )
    expect(incidentsOf(world)).toEqual(['alice'])
    expect(world.published[0]?.messages['email']?.replaceAll(/\s+/g, ' ')).toMatch(
      /Who role Deploy \(session s-1\), .*, taken by alice at 13:59:00 UTC from 203\.0\.113\.9/,
    )
  })

  test('belongs to who began, where a role was taken from a role from a role', async () => {
    const world = await publishedBy(
      take('A', 1, user('alice')),
      take('B', 2, sessionWith('A', 1)),
      take('C', 3, sessionWith('B', 2)),
      callNow({ userIdentity: sessionWith('C', 3) }),
    )
    expect(incidentsOf(world)).toEqual(['alice'])
    expect(world.published[0]?.messages['email']?.replaceAll(/\s+/g, ' ')).toContain(
      'taken by alice through role A (session s-1), then role B (session s-2) at',
    )
  })

  test('belongs to a session of a role, where a machine or another account began', async () => {
    const outsider = { type: 'AWSAccount', accountId: '123456789012', principalId: 'AIDACKCEVSQ6C2EXAMPLE' }
    const world = await publishedBy(
      take('A', 1, session('App', 'i-1234567890abcdef0')),
      take('B', 2, outsider),
      callNow({ userIdentity: sessionWith('A', 1) }),
      callNow({ userIdentity: sessionWith('B', 2) }),
    )
    expect(incidentsOf(world)).toEqual(['role App (session i-1234567890abcdef0)', 'role B (session s-2)'])
  })

  test.each<[string, JsonObject]>([
    ['was refused', { errorCode: 'AccessDenied', responseElements: null }],
    ['names no key', { responseElements: null }],
    ['is of another account', { recipientAccountId: '123456789012' }],
    ['was made by AWS', { userIdentity: { ...session('AWSServiceRoleForExample', 's') } }],
  ])('belongs to the session itself, where the call that took it %s', async (_, record) => {
    const world = await publishedBy(
      take('Deploy', 1, user('alice'), record),
      callNow({ userIdentity: sessionWith('Deploy', 1) }),
    )
    expect(incidentsOf(world)).toEqual(['role Deploy (session s-1)'])
  })

  test('is known by its key: another session of the same name is another', async () => {
    const namesake = { ...sessionWith('Deploy', 1), accessKeyId: accessKeyOf(7) }
    const world = await publishedBy(take('Deploy', 1, user('alice')), callNow({ userIdentity: namesake }))
    expect(incidentsOf(world)).toEqual(['role Deploy (session s-1)'])
  })

  test('may come in the same batch of a log group as the call that took it, before it', async () => {
    const world = createWorld(all)
    const lines = [
      callNow({ userIdentity: sessionWith('B', 2) }),
      take('B', 2, sessionWith('A', 1)),
      take('A', 1, user('alice'), { eventTime: '2026-11-21T13:58:00Z' }),
    ]
    const logEvents = lines.map(({ detail }, i) => ({
      id: `${i}`,
      timestamp: world.now.getTime(),
      message: JSON.stringify(detail),
    }))
    const batch = {
      messageType: 'DATA_MESSAGE',
      owner: '111122223333',
      logGroup: 'aws-cloudtrail-logs',
      logStream: 's',
      subscriptionFilters: ['f'],
      logEvents,
    }
    await world.deliver(logsPayload(batch))
    expect(incidentsOf(world)).toEqual(['alice'])
  })

  test('belongs to who began, in whichever order the records come', async () => {
    const acting = callNow({ userIdentity: sessionWith('B', 2) })
    const world = await publishedBy(take('B', 2, sessionWith('A', 1)), take('A', 1, user('alice')), acting)
    expect(incidentsOf(world)).toEqual(['alice'])
    const inOneSecond = createWorld(all)
    await inOneSecond.deliver(
      logLines(
        'aws-cloudtrail-logs',
        [take('B', 2, sessionWith('A', 1)), take('A', 1, user('alice')), acting].map(({ detail }) =>
          JSON.stringify(detail),
        ),
      ),
    )
    expect(incidentsOf(inOneSecond)).toEqual(['alice'])
  })

  test('belongs to whom a source identity names, where a broker took it for them', async () => {
    const forPerson = (sourceIdentity: string, n: number) => {
      const userIdentity = sessionWith('Admin', n)
      return { ...userIdentity, sessionContext: { ...userIdentity.sessionContext, sourceIdentity } }
    }
    const world = await publishedBy(
      take('Admin', 1, user('vault')),
      take('Admin', 2, user('vault')),
      callNow({ userIdentity: forPerson('alice', 1) }),
      callNow({ userIdentity: forPerson('bob', 2), eventName: 'DeleteUser' }),
    )
    expect(incidentsOf(world)).toEqual(['alice (role Admin)', 'bob (role Admin)'])
  })

  test('stops with the sessions of all roles in between, and of the thirteenth role', async () => {
    const links = Array.from({ length: 3 }, (_, i) =>
      take(`R${i}`, i, i === 0 ? user('alice') : sessionWith(`R${i - 1}`, i - 1)),
    )
    const world = await publishedBy(...links, callNow({ userIdentity: sessionWith('R2', 2) }))
    const email = world.published[0]?.messages['email'] ?? ''
    for (const role of ['R0', 'R1', 'R2']) expect(email).toContain(`put-role-policy --role-name ${role}`)
    expect(email.indexOf('--role-name R2')).toBeLessThan(email.indexOf('--role-name R0'))
  })

  test('names no role of this account, where the session is of another account', async () => {
    const foreign = { ...sessionWith('Admin', 1), accountId: '123456789012' }
    const world = await publishedBy(take('Admin', 1, user('alice')), callNow({ userIdentity: foreign }))
    expect(world.published[0]?.messages['email']).not.toContain('put-role-policy --role-name Admin')
  })

  test('is told, and the memory asked, where who took it cannot be written', async () => {
    const world = createWorld(all, {
      wrapStore: (store) => ({
        ...store,
        put: async (key, ...rest) => {
          if (key.pk.startsWith('session#')) throw new Error('DynamoDB is down')
          return await store.put(key, ...rest)
        },
      }),
    })
    const alert = callNow({ userIdentity: sessionWith('Deploy', 1) })
    const batch = logLines(
      'aws-cloudtrail-logs',
      [take('Deploy', 1, user('alice')), alert].map(({ detail }) => JSON.stringify(detail)),
    )
    for (let i = 0; i < 3; i++) await world.deliver(batch)
    expect(incidentsOf(world)).toEqual(['role Deploy (session s-1)'])
  })

  test('is put down to who took it, where it stopped an instance', async () => {
    const stopped = detections.filter(({ id }) => id === 'compute/ec2-instance-stopped')
    const world = createWorld([...all, ...stopped])
    const stop = apiCall('ec2:StopInstances', {
      eventTime: '2026-11-21T13:59:30Z',
      userIdentity: sessionWith('Deploy', 1),
      requestParameters: { instancesSet: { items: [{ instanceId: 'i-1234567890abcdef0' }] } },
    })
    for (const event of [callNow(), take('Deploy', 1, user('alice')), stop]) await world.deliver(event)
    world.advance(120)
    await world.deliver(stateChange('stopped'))
    const [first, second = expect.fail()] = world.published
    expect(second.attributes['incident']).toBe(first?.attributes['incident'])
    const text = second.messages['email']?.replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/Who role Deploy \(session s-1\), .*, taken by alice at 13:59:00 UTC from 203\.0\.113\.9/)
    expect(text).toContain('stopped, by alice in role Deploy')
    expect(text).toContain('Ask alice in role Deploy whether it was meant.')
    expect(text).toContain('put-role-policy --role-name Deploy')
  })

  test('is theirs also where the call that took it claims to come from the future', async () => {
    const late = take('Deploy', 1, user('alice'), { eventTime: '2026-11-21T14:05:00Z' })
    const world = await publishedBy(late, callNow({ userIdentity: sessionWith('Deploy', 1) }))
    expect(incidentsOf(world)).toEqual(['alice'])
  })

  test('is theirs for 14 hours after that', async () => {
    const world = createWorld(all)
    await world.deliver(take('Deploy', 1, user('alice')))
    world.advance(13 * 3600)
    await world.deliver(callNow({ userIdentity: sessionWith('Deploy', 1) }))
    world.advance(2 * 3600)
    await world.deliver(callNow({ userIdentity: sessionWith('Deploy', 1) }))
    expect(incidentsOf(world)).toEqual(['alice', 'role Deploy (session s-1)'])
  })

  test('stays with who took it, whichever call of the same key comes later', async () => {
    const world = await publishedBy(
      take('Deploy', 1, user('alice')),
      take('Deploy', 1, user('bob'), { eventID: 'later' }),
      callNow({ userIdentity: sessionWith('Deploy', 1) }),
    )
    expect(incidentsOf(world)).toEqual(['alice'])
  })
})

test('only the name of who acted is replaced by that of whoever took the session', async () => {
  const nameless = { type: 'AssumedRole', accountId: '111122223333', accessKeyId: accessKeyOf(1) }
  const userIdentity = { ...nameless, sessionContext: { sessionIssuer: { userName: 'Deploy' } } }
  const world = createWorld([
    detectionOf({ title: (e) => `${e.actor.name} made role DeployAdmin an administrator`, groupBy: () => 'x' }),
  ])
  await world.deliver(take('Deploy', 1, user('a$&b')))
  await world.deliver(callNow({ userIdentity }))
  expect(jsonOf(world.published[0] ?? expect.fail()).title).toBe(
    'a$&b in role Deploy made role DeployAdmin an administrator',
  )
})

describe('a sequence goes on, and is told once', () => {
  const took = take('Deploy', 1, user('alice'))
  const byUser = (eventName: string) => callNow({ eventName })
  const inRole = (eventName: string) => callNow({ eventName, userIdentity: sessionWith('Deploy', 1) })

  test.each<[string, readonly JsonObject[]]>([
    ['from a user to the session of a role that they took', [byUser('CreateGroup'), took, inRole('DeleteGroup')]],
    [
      'through an act of the role and one of the user',
      [took, inRole('CreateGroup'), byUser('CreateGroup'), inRole('DeleteGroup')],
    ],
    ['within a session that somebody took', [took, inRole('CreateGroup'), inRole('DeleteGroup')]],
  ])('%s', async (_, events) => {
    const world = createWorld(all.slice(1), { sequences: [sequenceOf()] })
    for (const event of events) await world.deliver(event)
    const titles = world.published.flatMap(toldIn).map(({ title }) => title)
    expect(titles.filter((title) => title.endsWith('did both'))).toEqual(['alice did both'])
  })
})
