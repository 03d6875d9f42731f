import { renderBulletin } from '../channels/bulletin.ts'
import { type JsonObject, numberAt, objectAt, opened } from '../core/json.ts'
import type { Notification } from '../core/notification.ts'
import type { Store } from '../gate/store.ts'
import type { InvokedIn } from '../transports/transport.ts'
import { type DeployedRules, hearsAllState, markOf, type RuleMark, ruleName } from './deployed-rules.ts'
import { type Fault, faultsBulletin, overBulletin, type RuleFault, type Where } from './rule-faults.ts'

/** What EventBridge says of its rules. */
export interface EventRules {
  list(prefix: string): Promise<readonly ListedRule[]>
  /** The rules that have the target. */
  namesByTarget(arn: string): Promise<readonly string[]>
  /** None where there is no such rule. */
  targetsOf(rule: string): Promise<readonly RuleTarget[]>
}

interface ListedRule {
  readonly name: string
  readonly state: string
  readonly pattern: string | undefined
}

export interface RuleTarget {
  readonly arn: string
  readonly deadLetters: string | undefined
  /** And not some part of it, or another text. */
  readonly getsTheEvent: boolean
}

export interface RuleWatchDeps {
  readonly deployed: DeployedRules
  /** Of all names in AWS, as `tocsin-prod`. */
  readonly prefix: string
  readonly rules: EventRules
  /** The ARNs of the functions' roles. */
  readonly roles: readonly string[]
  readonly store: Store
  readonly now: () => Date
  /** Whether one more message may go out. */
  readonly mayTell: () => boolean
  /** Told of every failure of the memory. */
  readonly memoryFailed: (error: unknown) => void
}

export interface RuleWatch {
  /** Rejects where EventBridge did not answer three times in a row, and where SNS did not take what is to be told. */
  look(
    where: InvokedIn & Pick<Where, 'accountName'>,
    publish: (notification: Notification) => Promise<void>,
  ): Promise<void>
}

interface Expected extends RuleMark {
  readonly name: string
  readonly functionName: string
}

/** Since when a fault has been seen, and when it was told; in milliseconds. */
interface Seen {
  readonly since: number
  readonly toldAt?: number
}

type AllSeen = ReadonlyMap<string, Seen>

/** Of each fault that was asked for, whether there is such a one. */
type Answer = ReadonlyMap<string, boolean>

const minute = 60_000

/** A deployment makes, changes and removes rules within minutes. It switches none off. */
const patience: Readonly<Record<Fault, number>> = {
  off: 0,
  gone: 10 * minute,
  changed: 10 * minute,
  'cut-off': 10 * minute,
  rewritten: 0,
}

/** What goes on is told again: whoever can write into the memory must not make it count as told for ever. */
const toldFor = 24 * 60 * minute

const key = { pk: 'rules', sk: 'faults' }

/** Failures in a row after which the sweep fails, and an alarm goes off. */
const mostFailures = 3

/**
 * Looks whether the rules stand as they were deployed. That a rule was switched off is told by an event that rules let
 * through: where those of both functions are off by then, nothing else would tell.
 */
export function createRuleWatch(deps: RuleWatchDeps): RuleWatch {
  const { deployed, prefix, store, now } = deps
  const expected: readonly Expected[] = [...deployed].flatMap(([functionName, marks]) =>
    marks.map((mark, i) => ({ ...mark, functionName, name: ruleName(prefix, functionName, i) })),
  )
  const names = new Set(expected.map(({ name }) => name))
  /** What this process knows, for when the memory does not answer. */
  let known: AllSeen = new Map()
  let failures = 0

  const remembered = async (): Promise<AllSeen> => {
    try {
      return readSeen((await store.get(key))?.data)
    } catch (error) {
      deps.memoryFailed(error)
      return known
    }
  }

  const remember = async (seen: AllSeen, before: AllSeen): Promise<void> => {
    known = seen
    if (JSON.stringify([...seen]) === JSON.stringify([...before])) return
    try {
      if (seen.size === 0) return await store.remove(key)
      const data = { faults: Object.fromEntries([...seen].map(([id, one]) => [id, { ...one }])) }
      const ends = new Date(now().getTime() + 2 * toldFor)
      await store.put(key, data, { expected: 'anything', ends })
    } catch (error) {
      deps.memoryFailed(error)
    }
  }

  const ask = async (where: InvokedIn): Promise<Answer | undefined> => {
    try {
      const answer = await look(expected, deps, where)
      failures = 0
      return answer
    } catch (error) {
      failures++
      if (failures < mostFailures) return undefined
      throw error
    }
  }

  return {
    async look(where, publish) {
      const answer = await ask(where)
      if (answer === undefined) return
      const time = now().getTime()
      const before = await remembered()
      const seen = seenBy(answer, before, time, names)
      const isOver = seen.size === 0 && [...before.values()].some(({ toldAt }) => toldAt !== undefined)
      const isNews = [...seen].some((one) => isDue(one, time))
      if ((isNews || isOver) && !deps.mayTell()) return await remember(isOver ? before : seen, before)
      if (isOver) await publish(renderBulletin(overBulletin(toFaults(before), expected.length, now(), where)))
      if (!isNews) return await remember(seen, before)
      const told = [...seen].filter((one) => one[1].toldAt !== undefined || isDue(one, time))
      await publish(renderBulletin(faultsBulletin(toFaults(told), expected.length, where)))
      await remember(
        new Map([...seen, ...told.map(([id, { since }]) => [id, { since, toldAt: time }] as const)]),
        before,
      )
    },
  }
}

/** What was not asked for this time stays as it was. */
function seenBy(answer: Answer, before: AllSeen, time: number, names: ReadonlySet<string>): AllSeen {
  const kept = [...before].filter(([id]) => answer.get(id) !== false && names.has(faultOf(id).rule))
  const found = [...answer].filter(([id, isSo]) => isSo && !before.has(id))
  return new Map([...kept, ...found.map(([id]) => [id, { since: time }] as const)])
}

function isDue([id, { since, toldAt }]: readonly [string, Seen], time: number): boolean {
  return toldAt === undefined ? time - since >= patience[faultOf(id).fault] : time - toldAt >= toldFor
}

/**
 * Each time all rules are asked for by one call, and in turn those that invoke one function, and the targets of one rule:
 * CloudTrail writes down each call, and a trail may cost.
 */
async function look(
  expected: readonly Expected[],
  { prefix, rules, roles, now, deployed }: RuleWatchDeps,
  { partition, region, account }: InvokedIn,
): Promise<Answer> {
  const turn = Math.floor(now().getTime() / minute)
  const functionName = [...deployed.keys()][turn % deployed.size] ?? ''
  const one = expected[turn % expected.length]
  if (one === undefined) return new Map()
  const arnOf = (name: string): string => `arn:${partition}:lambda:${region}:${account}:function:${prefix}-${name}`
  const [listed, invoking, targets] = await Promise.all([
    rules.list(`${prefix}-`),
    rules.namesByTarget(arnOf(functionName)),
    rules.targetsOf(one.name),
  ])
  const byName = new Map(listed.map((rule) => [rule.name, rule]))
  const isInvoking = new Set(invoking)
  const asked = expected.filter((rule) => rule.functionName === functionName && byName.has(rule.name))
  const queue = `arn:${partition}:sqs:${region}:${account}:${prefix}-dead-letters`
  const own = targets.filter(({ arn }) => arn === arnOf(one.functionName))
  const isRewritten = own.some(({ getsTheEvent, deadLetters }) => !getsTheEvent || deadLetters !== queue)
  return new Map([
    ...expected.flatMap((rule) => standing(rule, byName.get(rule.name), roles)),
    ...asked.map(({ name }) => [faultId(name, 'cut-off'), !isInvoking.has(name)] as const),
    [faultId(one.name, 'rewritten'), isRewritten] as const,
  ])
}

function standing({ name, pattern, hearsAll }: Expected, listed: ListedRule | undefined, roles: readonly string[]) {
  const isOff = listed?.state === 'DISABLED'
  const isDeaf = hearsAll && !isOff && listed?.state !== hearsAllState
  const isOther = isDeaf || markOf(opened(listed?.pattern ?? ''), roles) !== pattern
  return [
    [faultId(name, 'gone'), listed === undefined],
    [faultId(name, 'off'), isOff],
    [faultId(name, 'changed'), listed !== undefined && isOther],
  ] as const
}

const faultId = (rule: string, fault: Fault): string => `${fault} ${rule}`

function faultOf(id: string): { readonly rule: string; readonly fault: Fault } {
  const [word, rule = ''] = id.split(' ')
  return { rule, fault: allFaults.find((fault) => fault === word) ?? 'changed' }
}

const allFaults: readonly Fault[] = ['off', 'gone', 'changed', 'cut-off', 'rewritten']

function toFaults(seen: Iterable<readonly [string, Seen]>): readonly RuleFault[] {
  const found = [...seen].map(([id, { since }]) => ({ ...faultOf(id), since: new Date(since) }))
  const rank = ({ fault }: RuleFault): number => allFaults.indexOf(fault)
  return found.sort((a, b) => rank(a) - rank(b) || a.rule.localeCompare(b.rule, 'en', { numeric: true }))
}

function readSeen(data: JsonObject | undefined): AllSeen {
  const all = objectAt(data, 'faults')
  return new Map(
    Object.keys(all).map((id) => {
      const toldAt = numberAt(all, id, 'toldAt')
      return [id, { since: numberAt(all, id, 'since') ?? 0, ...(toldAt !== undefined && { toldAt }) }]
    }),
  )
}
