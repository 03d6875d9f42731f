import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { ownRoles } from '../../../../shared/core/own-roles.ts'
import type { EventPattern } from '../../../../shared/core/pattern.ts'
import { createLocalBucket } from '../../../../shared/gate/flood-guard.ts'
import {
  hearsAllState,
  markOf,
  readDeployedRules,
  ruleName,
  writeDeployedRules,
} from '../../../../shared/self-watch/deployed-rules.ts'
import { createRuleWatch, type EventRules, type RuleTarget } from '../../../../shared/self-watch/rule-watch.ts'
import { createWorld } from '../../../world.ts'

const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333', accountName: 'Production' }
const functionArn = (name: string) => `arn:aws:lambda:us-east-1:111122223333:function:tocsin-prod-${name}`
const deadLetters = 'arn:aws:sqs:us-east-1:111122223333:tocsin-prod-dead-letters'
const others = (arns: readonly string[]) => ({ arn: [{ 'anything-but': arns }] })
const pattern: EventPattern = {
  source: ['aws.ec2'],
  detail: { errorCode: [{ exists: false }], userIdentity: others([ownRoles]) },
}
const roles = ['arn:aws:iam::111122223333:role/tocsin-prod-ApiCallRole-1A2B']
const asWritten: JsonObject = {
  detail: { userIdentity: others(roles), errorCode: [{ exists: 'false' }] },
  source: ['aws.ec2'],
}
const deployed = new Map(
  Object.entries({ apiCall: 3, watch: 1 }).map(([name, count]) => [
    name,
    Array.from({ length: count }, () => ({ pattern: markOf(pattern), hearsAll: name === 'watch' })),
  ]),
)

/** An account in which the rules stand as deployed, until a test changes them; and the sweeps that look at it. */
function createAccount({
  isDown = () => false,
  isForged = false,
}: {
  isDown?: () => boolean
  isForged?: boolean
} = {}) {
  const world = createWorld([], { isForged })
  const rules = new Map<string, { state: string; pattern: string; targets: readonly RuleTarget[] }>(
    [...deployed].flatMap(([name, marks]) =>
      marks.map((_, i) => [
        ruleName('tocsin-prod', name, i),
        {
          state: name === 'watch' ? hearsAllState : 'ENABLED',
          // As another writer would have it.
          pattern: JSON.stringify(asWritten, null, 2),
          targets: [{ arn: functionArn(name), deadLetters, getsTheEvent: true }],
        },
      ]),
    ),
  )
  const asked: string[] = []
  const answer = <Value>(what: string, value: Value): Promise<Value> => {
    asked.push(what)
    return isDown() ? Promise.reject(new Error('EventBridge is down')) : Promise.resolve(value)
  }
  const source: EventRules = {
    list: () =>
      answer(
        'list',
        [...rules].map(([name, rule]) => ({ name, ...rule })),
      ),
    namesByTarget: (arn) =>
      answer(
        'by target',
        [...rules].flatMap(([name, { targets }]) => (targets.some((t) => t.arn === arn) ? [name] : [])),
      ),
    targetsOf: (name) => answer(name, rules.get(name)?.targets ?? []),
  }
  const now = () => world.now
  const bucket = createLocalBucket(now, { burst: 3, secondsPerMessage: 600 })
  const failures: unknown[] = []
  const start = (store = world.memory.store) =>
    createRuleWatch({
      deployed,
      prefix: 'tocsin-prod',
      rules: source,
      roles,
      store,
      now,
      mayTell: () => bucket('critical'),
      memoryFailed: (error) => failures.push(error),
    })
  const subjects = () => world.published.splice(0).map(({ subject }) => subject)
  return {
    world,
    rules,
    asked,
    failures,
    start,
    /** What is told in so many minutes, by a process that begins anew each time. */
    async minutes(count: number, watch?: ReturnType<typeof createRuleWatch>) {
      for (let i = 0; i < count; i++) {
        world.advance(60)
        await (watch ?? start()).look(invokedIn, async (notification) => void world.published.push(notification))
      }
      return subjects()
    },
    change(name: string, to: Partial<{ state: string; pattern: string; targets: readonly RuleTarget[] }>) {
      const rule = rules.get(name) ?? expect.fail(name)
      rules.set(name, { ...rule, ...to })
    },
  }
}

const back = '[INFORMATION] Production: All 4 rules of Tocsin are on again'

test('the rules that were deployed are written into a variable and read from it', () => {
  expect(readDeployedRules(writeDeployedRules(deployed))).toEqual(deployed)
  expect(readDeployedRules('')).toEqual(new Map())
})

describe('the rules', () => {
  test('that stand are not told of, and three calls a minute see it', async () => {
    const account = createAccount()
    expect(await account.minutes(90)).toEqual([])
    expect(account.asked).toHaveLength(3 * 90)
    expect(new Set(account.asked).size).toBe(2 + 4)
    expect(await account.world.store.list('rules')).toEqual([])
  })

  test('of both functions that are switched off within a minute are told once, and that they are on again', async () => {
    const account = createAccount()
    account.change('tocsin-prod-apiCall-2', { state: 'DISABLED' })
    account.change('tocsin-prod-watch-1', { state: 'DISABLED' })
    expect(await account.minutes(30)).toEqual([
      "[CRITICAL] Production: 2 of Tocsin's 4 rules are off: tocsin-prod-apiCall-2, tocsin-prod-watch-1",
    ])
    account.change('tocsin-prod-apiCall-2', { state: 'ENABLED' })
    expect(await account.minutes(5)).toEqual([])
    account.change('tocsin-prod-watch-1', { state: hearsAllState })
    expect(await account.minutes(5)).toEqual([back])
  })

  test('that stay off are told again after a day, with what came since', async () => {
    const account = createAccount()
    account.change('tocsin-prod-watch-1', { state: 'DISABLED' })
    expect(await account.minutes(24 * 60)).toHaveLength(1)
    expect(await account.minutes(2)).toEqual([
      "[CRITICAL] Production: Tocsin's rule tocsin-prod-watch-1 is switched off",
    ])
  })

  test.each([
    [
      'gone',
      (account: ReturnType<typeof createAccount>) => void account.rules.delete('tocsin-prod-watch-1'),
      'is gone',
    ],
    [
      'rewritten',
      (account: ReturnType<typeof createAccount>) =>
        account.change('tocsin-prod-watch-1', { pattern: '{"source":["x"]}' }),
      'lets other events through',
    ],
    [
      'deaf to read-only events',
      (account: ReturnType<typeof createAccount>) => account.change('tocsin-prod-watch-1', { state: 'ENABLED' }),
      'lets other events through',
    ],
    [
      'without a target',
      (account: ReturnType<typeof createAccount>) => account.change('tocsin-prod-watch-1', { targets: [] }),
      'invokes its function no more',
    ],
  ])('that are %s are told when it was no deployment', async (_, harm, says) => {
    const account = createAccount()
    harm(account)
    expect(await account.minutes(9)).toEqual([])
    expect(await account.minutes(6)).toEqual([`[CRITICAL] Production: Tocsin's rule tocsin-prod-watch-1 ${says}`])
  })

  test.each([
    ['another text than the event', { arn: functionArn('apiCall'), deadLetters, getsTheEvent: false }],
    ['no queue for what is not taken', { arn: functionArn('apiCall'), deadLetters: undefined, getsTheEvent: true }],
  ])('whose target has %s are told when it is their turn', async (_, target) => {
    const account = createAccount()
    const rule = account.rules.get('tocsin-prod-apiCall-3') ?? expect.fail()
    account.rules.set('tocsin-prod-apiCall-3', { ...rule, targets: [target] })
    expect(await account.minutes(8)).toEqual([
      expect.stringContaining("Tocsin's rule tocsin-prod-apiCall-3 has a changed target"),
    ])
    account.rules.set('tocsin-prod-apiCall-3', rule)
    expect(await account.minutes(8)).toEqual([back])
  })

  test('that are switched on and off again and again do not become a flood of messages', async () => {
    const account = createAccount()
    const watch = account.start()
    let told = 0
    for (let i = 0; i < 60; i++) {
      account.change('tocsin-prod-watch-1', { state: i % 2 === 0 ? 'DISABLED' : hearsAllState })
      told += (await account.minutes(1, watch)).length
    }
    expect(told).toBeLessThanOrEqual(3 + 6)
  })

  test('are told of without the memory, once in a process', async () => {
    const account = createAccount()
    const refuse = () => Promise.reject(new Error('The table is gone'))
    const watch = account.start({ ...account.world.memory.store, get: refuse, put: refuse, remove: refuse })
    account.change('tocsin-prod-watch-1', { state: 'DISABLED' })
    expect(await account.minutes(30, watch)).toHaveLength(1)
    account.change('tocsin-prod-watch-1', { state: hearsAllState })
    expect(await account.minutes(30, watch)).toEqual([back])
    expect(account.failures.length).toBeGreaterThan(0)
  })

  test.each([
    ['a time ahead', { since: 0, toldAt: 4e12 }],
    ['no time', { since: 'never' }],
  ])('are told of though the memory says with %s that they were', async (_, forged) => {
    const account = createAccount({ isForged: true })
    account.change('tocsin-prod-watch-1', { state: 'DISABLED' })
    await account.world.store.put(
      { pk: 'rules', sk: 'faults' },
      { faults: { 'off tocsin-prod-watch-1': forged } },
      { expected: 'anything', ends: new Date(account.world.now.getTime() + 3_600_000) },
    )
    expect(await account.minutes(1)).toHaveLength(1)
    expect(account.world.forged).toEqual(['rules faults'])
  })

  test('that SNS did not let Tocsin tell of are told by the next sweep', async () => {
    const account = createAccount()
    account.change('tocsin-prod-watch-1', { state: 'DISABLED' })
    account.world.advance(60)
    await expect(account.start().look(invokedIn, () => Promise.reject(new Error('SNS')))).rejects.toThrow('SNS')
    expect(await account.minutes(1)).toHaveLength(1)
  })

  test('that cannot be asked for let the sweep fail, when it goes on', async () => {
    let isDown = true
    const account = createAccount({ isDown: () => isDown })
    const watch = account.start()
    expect(await account.minutes(2, watch)).toEqual([])
    await expect(account.minutes(1, watch)).rejects.toThrow('EventBridge is down')
    isDown = false
    expect(await account.minutes(1, watch)).toEqual([])
  })
})
