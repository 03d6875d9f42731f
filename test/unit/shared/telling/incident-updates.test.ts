import { describe, expect, test } from 'vitest'
import { detections } from '../../../../detections/index.ts'
import { aws } from '../../../../shared/core/shell-command.ts'
import { apiCall, complianceChange, logLines, session, stateChange, user } from '../../../events.ts'
import { alertsIn, callNow, createWorld, detectionOf, jsonOf, sequenceOf, type World } from '../../../world.ts'

const mend = detectionOf({
  id: 'identity/example',
  severity: (e) => (e.action.name === 'DeleteUser' ? 'high' : 'medium'),
  title: (e) => `${e.actor.name} called ${e.action.name} on ${e.resources[0]?.name}`,
  groupBy: (e) => `${e.actor.name} ${e.action.name} ${e.resources[0]?.name}`,
  respond: (e) => [
    'Ask why.',
    { do: 'See the user:', run: aws`iam get-user --user-name ${String(e.resources[0]?.name)}` },
    {
      do: 'Switch off the access key that was used:',
      run: aws`iam update-access-key --user-name ${e.actor.name} --access-key-id ${String(e.actor.accessKeyId)} --status Inactive`,
    },
  ],
})

const call = (eventName: string, userName: string) => callNow({ eventName, requestParameters: { userName } })

const emailOf = (world: World, at = -1) => world.published.at(at)?.messages.default ?? ''

async function afterMinutes(world: World, minutes: number) {
  for (let i = 0; i < minutes; i++) {
    world.advance(60)
    await world.sweep()
  }
}

test('an update says what it is, who did it, what to do for each of the gravest, and how to stop the actor, each step once', async () => {
  const world = createWorld([mend])
  await world.deliver(call('DeleteUser', 'first'))
  for (const name of ['a', 'b']) await world.deliver(call('DeleteUser', name))
  for (const name of ['c', 'd', 'e']) await world.deliver(call('CreateUser', name))
  await afterMinutes(world, 8)
  expect(emailOf(world).replace(/[TIS]-[\dA-F-]+/g, (id) => id[0] ?? '')).toMatchInlineSnapshot(`
    "alice called DeleteUser on a, and 4 more

    Incident I (alice): 6 alerts since 14:00 UTC.

    - 14:00 [high] called DeleteUser on a (T)
    - 14:00 [high] called DeleteUser on b (T)
    - 14:00 [medium] called CreateUser on c (T)
    - 14:00 [medium] called CreateUser on d (T)
    - 14:00 [medium] called CreateUser on e (T)

    Who      alice
    From     203.0.113.10
    Account  Production (111122223333)
    Region   us-east-1

    To stop alice for good, if nobody of yours did it (in account
    111122223333)
      1. Take every permission from alice, and so from all their sessions
         (undo: detach-user-policy with the same options):
         aws iam attach-user-policy --user-name alice --policy-arn \\
           arn:aws:iam::aws:policy/AWSDenyAll
      2. Switch off the access key that was used:
         aws iam update-access-key --user-name alice --access-key-id \\
           AKIAIOSFODNN7EXAMPLE --status Inactive
      3. Delete the console password (it is an error where there is none):
         aws iam delete-login-profile --user-name alice
      4. Take every permission from e, whom alice made:
         aws iam attach-user-policy --user-name e --policy-arn \\
           arn:aws:iam::aws:policy/AWSDenyAll
      5. Take every permission from d, whom alice made:
         aws iam attach-user-policy --user-name d --policy-arn \\
           arn:aws:iam::aws:policy/AWSDenyAll
      6. Take every permission from c, whom alice made:
         aws iam attach-user-policy --user-name c --policy-arn \\
           arn:aws:iam::aws:policy/AWSDenyAll
      7. See what else alice did in the last hours, and which other roles
         alice took (AssumeRole); end their sessions, too:
         aws cloudtrail lookup-events --lookup-attributes \\
           AttributeKey=Username,AttributeValue=alice
      8. What alice made or changed goes on working; undo it, too: IAM user
         c, IAM user d, IAM user e.

    What to do about the first
      1. Ask why.
      2. See the user:
         aws iam get-user --user-name a

    What to do about the second
      1. See the user:
         aws iam get-user --user-name b

    What to do about the third
      1. See the user:
         aws iam get-user --user-name c
      Commands are written for a POSIX shell, as sh, bash or zsh.

    Told before, in messages of their own
      14:00 [high] called DeleteUser on first (T)

    The whole incident, and what to do about each alert:
      npm run incident -- I --aws-region us-east-1

    ------------------------------------------------------------------------
    incident-update S
    "
  `)
  const { titles, stop } = jsonOf(world.published.at(-1) ?? expect.fail())
  expect(titles.map(({ respond = [] }: { respond?: unknown[] }) => respond.length)).toEqual([2, 1, 1, 0, 0])
  expect(stop).toHaveLength(8)
})

test('thirty buckets that violate a rule are one line with their names', async () => {
  const world = createWorld(detections)
  const bucket = (i: number) =>
    complianceChange('COMPLIANT', 'NON_COMPLIANT', { resourceId: `amzn-s3-demo-bucket-${i}` })
  for (let i = 0; i < 31; i++) await world.deliver(bucket(i))
  await afterMinutes(world, 8)
  const email = emailOf(world)
  for (let i = 1; i < 31; i++) expect(email).toContain(`amzn-s3-demo-bucket-${i}`)
  expect(email.match(/is violated by/g), 'the Subject, a line, and what was told before').toHaveLength(3)
  expect(jsonOf(world.published.at(-1) ?? expect.fail()).titles[0]).toMatchObject({ count: 30 })
})

describe('updates of one source that are due at once are one message', () => {
  test('of a log group', async () => {
    const world = createWorld(detections)
    const lines = ['database refused the login', 'cannot open the queue', 'disk is full', 'no such table']
    for (const line of lines) await world.deliver(logLines('/app/orders', [`ERROR ${line} 99`]))
    expect(world.published).toHaveLength(4)
    for (let i = 0; i < 12; i++) {
      for (const line of lines) await world.deliver(logLines('/app/orders', [`ERROR ${line} ${i}`]))
      world.advance(5)
    }
    await afterMinutes(world, 8)
    expect(world.published.map(alertsIn)).toEqual([1, 1, 1, 1, 48])
  })

  test('of AWS Config', async () => {
    const world = createWorld(detections)
    for (const configRuleName of ['a', 'b', 'c']) {
      for (const resourceId of ['x', 'y', 'z']) {
        await world.deliver(complianceChange('COMPLIANT', 'NON_COMPLIANT', { configRuleName, resourceId }))
      }
    }
    await afterMinutes(world, 8)
    expect(world.published.map(alertsIn)).toEqual([1, 1, 1, 6])
    expect(emailOf(world)).toContain('3 incidents of AWS Config')
  })

  test('but not what is high', async () => {
    const world = createWorld([mend])
    for (const name of ['alice', 'bob']) {
      const userIdentity = user(name)
      for (const userName of ['a', 'b']) {
        await world.deliver(callNow({ userIdentity, eventName: 'DeleteUser', requestParameters: { userName } }))
      }
    }
    await afterMinutes(world, 8)
    expect(world.published.map(alertsIn)).toEqual([1, 1, 1, 1])
  })
})

const begins = detectionOf({
  id: 'compute/begins',
  severity: 'high',
  pattern: { detail: { eventName: ['CreateUser'] } },
})
const ends = detectionOf({
  id: 'compute/ends',
  severity: 'information',
  pattern: { detail: { eventName: ['DeleteUser'] } },
  closes: 'compute/begins',
  onlyCloses: true,
})
const noise = detectionOf({ id: 'compute/noise', severity: 'high', pattern: { detail: { eventName: ['TagUser'] } } })

describe('an end', () => {
  test('that waits for an update is heard by whoever heard the beginning', async () => {
    const world = createWorld([begins, ends, noise])
    const on = (eventName: string, userName: string) => callNow({ eventName, requestParameters: { userName } })
    await world.deliver(on('TagUser', 'bob'))
    for (let i = 0; i < 4; i++) {
      await world.deliver(on('CreateUser', 'bob'))
      await world.deliver(on('DeleteUser', 'bob'))
    }
    await world.sweepUntilQuiet()
    const updates = world.published.filter(({ attributes }) => attributes['kind'] === 'incident-update')
    const withEnd = updates.filter(({ messages }) => messages.default.includes('DeleteUser'))
    expect(withEnd).not.toEqual([])
    expect(withEnd.map(({ attributes }) => attributes['severity'])).toEqual(withEnd.map(() => 'high'))
  })

  test('that a flood folds is heard by them, too', async () => {
    const world = createWorld([begins, ends, noise], { settings: { flood: { burst: 1, secondsPerMessage: 60 } } })
    const on = (eventName: string) => callNow({ eventName, requestParameters: { userName: 'bob' } })
    await world.deliver(on('CreateUser'))
    await world.deliver(on('DeleteUser'))
    await world.sweepUntilQuiet()
    expect(world.published.map(({ attributes }) => attributes['severity'])).toEqual(['high', 'high'])
  })

  test('by somebody else makes it news when it comes back', async () => {
    const world = createWorld([begins, ends, noise])
    const by = (name: string, eventName: string) =>
      callNow({ userIdentity: user(name), eventName, requestParameters: { userName: 'bob' } })
    const subjects = async (event: ReturnType<typeof by>) => {
      world.advance(30)
      return (await world.deliver(event)).published.length
    }
    expect(await subjects(by('mallory', 'TagUser'))).toBe(1)
    expect(await subjects(by('mallory', 'CreateUser'))).toBe(0)
    world.advance(600)
    await world.sweep()
    expect(await subjects(by('alice', 'DeleteUser'))).toBe(1)
    expect(await subjects(by('mallory', 'CreateUser'))).toBe(1)
    expect(emailOf(world).replace(/\s+/g, ' ')).toContain('what was over is back')
  })
})

test('many incidents in one message say where, and once how to stop who takes another name for each session', async () => {
  const made = detectionOf({
    groupBy: (e) => `${e.resources[0]?.name}`,
    title: (e) => `${e.actor.name} made ${e.resources[0]?.name}`,
  })
  const world = createWorld([made])
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    for (const thing of [1, 2])
      await world.deliver(
        callNow({ userIdentity: session('Deploy', `ci-${name}`), requestParameters: { userName: `${name}${thing}` } }),
      )
  await afterMinutes(world, 8)
  const message = world.published.at(-1)
  expect(message?.subject).toMatch(
    /^\[HIGH\] Production: role Deploy \(session ci-.\) made .2; 7 alerts of 7 incidents$/,
  )
  const email = emailOf(world)
  expect(email).toMatch(/^From {5}203\.0\.113\.10\nAccount {2}Production \(111122223333\)\nRegion {3}us-east-1$/m)
  expect(email).toContain('To stop them for good, if nobody of yours did it')
  expect(email.match(/iam put-role-policy/g)).toHaveLength(1)
})

test('an update on a sequence has its steps, and says how to see the whole incident', async () => {
  const of = (name: string, eventName: string) =>
    detectionOf({ id: `identity/${name}`, pattern: { detail: { eventName: [eventName] } }, severity: 'critical' })
  const world = createWorld([of('first', 'CreateUser'), of('second', 'DeleteUser')], { sequences: [sequenceOf()] })
  for (const name of ['CreateUser', 'DeleteUser']) await world.deliver(callNow({ eventName: name }))
  for (const name of ['CreateUser', 'DeleteUser'])
    await world.deliver(callNow({ eventName: name, userIdentity: user('bob') }))
  await world.deliver(callNow({ eventName: 'CreateUser', userIdentity: user('bob') }))
  await afterMinutes(world, 8)
  const update = world.published.find((one) => jsonOf(one).kind === 'incident-update')?.messages.default ?? ''
  expect(update).toMatch(
    /\[critical\] did both \(T-[\w-]+\)\n {4}14:00:00 alice called CreateUser \(T-[\w-]+, told\)\n {4}14:00:00 alice called DeleteUser/,
  )
  expect(update).toMatch(
    /The whole incident, and what to do about each alert:\n {2}npm run incident -- I-[\w-]+ --aws-region us-east-1\n/,
  )
})

test('what says the same as what was told wakes nobody when it is over', async () => {
  const world = createWorld([
    detectionOf({ severity: 'critical', groupBy: (e) => e.action.name, title: (e) => `alice called ${e.action.name}` }),
  ])
  for (let i = 0; i < 2; i++)
    for (const name of ['CreateUser', 'DeleteUser']) await world.deliver(callNow({ eventName: name }))
  await world.sweepUntilQuiet()
  const [, , closing = expect.fail()] = world.published
  expect(closing.subject).toBe('[MEDIUM] Production: alice: 2 more of what was told, the last at 14:00 UTC')
  expect(closing.attributes['severity']).toBe('medium')
})

test('an update says who caused what names nobody', async () => {
  const stopped = detections.filter(({ id }) => id === 'compute/ec2-instance-stopped')
  const world = createWorld([...stopped, detectionOf({ severity: 'medium' })])
  const instance = (n: number) => `i-${String(n).padStart(17, '0')}`
  await world.deliver(callNow())
  for (const n of [1, 2]) {
    const requestParameters = { instancesSet: { items: [{ instanceId: instance(n) }] } }
    await world.deliver(apiCall('ec2:StopInstances', { eventTime: world.now.toISOString(), requestParameters }))
    await world.deliver(stateChange('stopped', world.now.toISOString(), instance(n)))
  }
  await afterMinutes(world, 8)
  const update = emailOf(world)
  expect(update).toContain(`EC2 instance ${instance(1)} stopped, by alice`)
  expect(update).toContain(instance(2))
  expect(update).toMatch(/^Who {6}alice$/m)
  expect(update).toMatch(/^From {5}203\.0\.113\.10$/m)
  expect(update).toContain('Ask alice whether it was meant.')
  expect(update).not.toContain('Find who did it')
})

test('where all is said that stops the actor, no alert says it in another way', async () => {
  const world = createWorld(detections)
  const acts = [
    ['cloudtrail:StopLogging', { name: 'main' }],
    ['cloudtrail:DeleteTrail', { name: 'main' }],
  ] as const
  for (const [action, requestParameters] of acts)
    await world.deliver(apiCall(action, { userIdentity: session('Admin', 's'), requestParameters }))
  const [first, second] = world.published.map(({ messages }) => messages.default)
  expect(first).toContain('aws iam attach-role-policy --role-name Admin')
  expect(second).toContain('aws iam put-role-policy --role-name Admin')
  expect(second).not.toContain('attach-role-policy')
})
