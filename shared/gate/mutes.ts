import type { Alert } from '../core/alert.ts'
import type { Cause } from '../core/cause.ts'
import { type Json, numberAt, textAt } from '../core/json.ts'
import { ok, type Result } from '../core/result.ts'
import { parseWildcard } from '../core/wildcard.ts'
import { isByActor, isGraveAboutTocsin, isOnResource, tagTexts } from './alert-texts.ts'
import { parseActorPattern, parseResourcePattern } from './name-patterns.ts'
import type { Store, Stored } from './store.ts'

/** What people asked not to be told, for a time. Where a condition is left out, it holds for all. */
export interface Mute {
  readonly id: string
  /** `family/name`, with `*` for any characters, as in all that follows. */
  readonly detection?: string
  readonly account?: string
  readonly region?: string
  /** Who acted, by ARN or by a name that AWS gave: see name-patterns.ts. */
  readonly actor?: string
  /** The resource's ARN, where it begins with `arn:`, or else its name. */
  readonly resource?: string
  /** A tag that the request states, as `team=payments`: the caller's choice, so it mutes nothing high or critical. */
  readonly tag?: string
  /** Whether critical alerts are muted, too. */
  readonly critical: boolean
  readonly owner: string
  readonly reason: string
  readonly created: Date
  readonly expires: Date
}

export interface MuteHits {
  readonly count: number
  readonly lastAt: Date | undefined
}

export const muteConditions = ['detection', 'account', 'region', 'actor', 'resource', 'tag'] as const

const day = 24 * 60 * 60 * 1000
const longestDays = 90

/** The clock of who mutes may be wrong by that much. */
const skewMilliseconds = 60 * 60 * 1000

/** How long a muted alert can be read. */
const keptMilliseconds = 30 * day

/** How long a process goes by the mutes it read. */
const freshMilliseconds = 30_000

export class InvalidMuteError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'InvalidMuteError'
  }
}

/** @throws InvalidMuteError saying all that is wrong with it, each with what to do. */
export function checkMute(mute: Mute, now: Date): void {
  const problems: string[] = []
  if (muteConditions.every((condition) => mute[condition] === undefined)) {
    problems.push(`say what to mute with at least one of --${muteConditions.join(', --')}`)
  }
  for (const condition of muteConditions) {
    const pattern = mute[condition]
    const parsed = pattern === undefined ? undefined : testOf(condition, pattern)
    if (parsed?.ok === false) problems.push(`--${condition} "${pattern}": ${parsed.problem}`)
  }
  if (mute.tag !== undefined && mute.critical) {
    problems.push(
      '--critical does not go with --tag: whoever makes a call chooses its tags, so they mute nothing grave',
    )
  }
  const stated = muteConditions.filter((condition) => mute[condition] !== undefined)
  if (mute.critical && stated.length > 0 && stated.every((condition) => saysNothing(mute[condition]))) {
    problems.push('--critical with conditions that hold for nearly everything would mute all alerts; say which ones')
  }
  if (mute.owner.trim() === '') problems.push('say with --owner whom to ask about it')
  if (mute.reason.trim() === '') problems.push('say with --reason why')
  const days = (mute.expires.getTime() - now.getTime()) / day
  if (!(days > 0)) problems.push('--expires must lie in the future, as 2027-01-31')
  if (days > longestDays) {
    problems.push(`--expires is more than ${longestDays} days away; what never changes belongs into tocsin.config.ts`)
  }
  if (problems.length > 0) throw new InvalidMuteError(problems)
}

/** `*`, and what stands in every name. */
function saysNothing(pattern = ''): boolean {
  return pattern.replace(/[^\p{L}\d]/gu, '').length < 3
}

export interface MutedAlert {
  readonly mute: string
  readonly at: string
  readonly id: string
  readonly detection: string
  readonly severity: string
  readonly title: string
}

export interface Mutes {
  /** Returns `false` where another mute has this ID. @throws InvalidMuteError */
  add(mute: Mute): Promise<boolean>
  remove(id: string): Promise<boolean>
  list(): Promise<readonly (Mute & { readonly hits: MuteHits })[]>
  /** Those that hold now, as the table has them. */
  current(): Promise<readonly Mute[]>
  /**
   * The mute that keeps this alert quiet, if there is one.
   * @param cause the call that caused it, where the event does not say who acted
   */
  find(alert: Alert, cause: Cause | undefined): Promise<Mute | undefined>
  /** Counts the alert, and keeps it readable. */
  count(mute: Mute, alert: Alert): Promise<void>
  /** The alerts that were muted on a day, as `2026-11-21` (UTC). */
  alertsOf(day: string): Promise<readonly MutedAlert[]>
}

/** The mutes as a process read them last: all its decisions share them. */
export interface MuteReader {
  compiled(): Promise<readonly CompiledMute[]>
  current(): Promise<readonly Mute[]>
  forget(): void
}

export function createMuteReader(store: Store, now: () => Date): MuteReader {
  let read: { readonly at: number; readonly mutes: readonly CompiledMute[] } | undefined
  /** `npm run mute` reads the table itself: what is no mute is left out here, too. */
  const current = async (): Promise<readonly Mute[]> =>
    (await store.list('mutes')).filter((item) => isMute(item, now())).map(toMute)
  return {
    current,
    async compiled() {
      if (read === undefined || now().getTime() - read.at > freshMilliseconds || now().getTime() < read.at) {
        read = { at: now().getTime(), mutes: (await current()).map(compile) }
      }
      return read.mutes
    },
    forget() {
      read = undefined
    },
  }
}

export function createMutes(store: Store, now: () => Date, reader = createMuteReader(store, now)): Mutes {
  return {
    async add(mute) {
      checkMute(mute, now())
      const { id, created, expires, ...data } = mute
      const item = { ...data, created: created.toISOString(), expires: expires.toISOString() }
      reader.forget()
      return await store.put({ pk: 'mutes', sk: id }, item, { expected: 'absent', ends: expires })
    },
    async remove(id) {
      const key = { pk: 'mutes', sk: id }
      if ((await store.get(key)) === undefined) return false
      await store.remove(key)
      reader.forget()
      return true
    },
    async list() {
      const byId = async (pk: string) => new Map((await store.list(pk)).map(({ sk, data }) => [sk, data]))
      const [counts, lasts] = [await byId('mute-hits'), await byId('mute-last')]
      return (await reader.current()).map((mute) => {
        const last = numberAt(lasts.get(mute.id), 'at')
        const count = numberAt(counts.get(mute.id), 'count') ?? 0
        return { ...mute, hits: { count, lastAt: last === undefined ? undefined : new Date(last) } }
      })
    },
    current: reader.current,
    async find(alert, cause) {
      return (await reader.compiled()).find(({ mute, matches }) => now() < mute.expires && matches(alert, cause))?.mute
    },
    async count(mute, alert) {
      const at = now().toISOString()
      const { id, detection, severity, title } = alert
      const record = { mute: mute.id, at, id, detection: detection.id, severity, title: title.slice(0, 300) }
      const ends = new Date(now().getTime() + keptMilliseconds)
      await store.put({ pk: `muted#${at.slice(0, 10)}`, sk: `${at}#${id}` }, record, { expected: 'anything', ends })
      const hits = { ends: new Date(mute.expires.getTime() + day) }
      await store.add({ pk: 'mute-hits', sk: mute.id }, { count: 1 }, hits)
      await store.put({ pk: 'mute-last', sk: mute.id }, { at: now().getTime() }, { expected: 'anything', ...hits })
    },
    async alertsOf(date) {
      return (await store.list(`muted#${date}`)).map(({ data }) => {
        const text = (key: string): string => textAt(data, key) ?? ''
        return {
          mute: text('mute'),
          at: text('at'),
          id: text('id'),
          detection: text('detection'),
          severity: text('severity'),
          title: text('title'),
        }
      })
    },
  }
}

type Test = (alert: Alert, cause: Cause | undefined) => boolean

interface CompiledMute {
  readonly mute: Mute
  readonly matches: Test
}

function testOf(condition: (typeof muteConditions)[number], pattern: string): Result<Test, string> {
  switch (condition) {
    case 'actor': {
      const actor = parseActorPattern(pattern)
      return actor.ok ? ok((alert, cause) => isByActor(alert, cause, actor.value)) : actor
    }
    case 'resource': {
      const resource = parseResourcePattern(pattern)
      return resource.ok ? ok((alert) => isOnResource(alert, resource.value)) : resource
    }
    case 'detection':
    case 'account':
    case 'region':
    case 'tag': {
      const text = parseWildcard(pattern)
      return text.ok ? ok((alert) => textsOf(condition, alert).some(text.value)) : text
    }
    default:
      return condition satisfies never
  }
}

function textsOf(condition: 'detection' | 'account' | 'region' | 'tag', alert: Alert): readonly string[] {
  const { account, region } = alert.event
  switch (condition) {
    case 'detection':
      return [alert.detection.id]
    case 'account':
      return [account.id, account.name]
    case 'region':
      return [region]
    case 'tag':
      return tagTexts(alert)
    default:
      return condition satisfies never
  }
}

function compile(mute: Mute): CompiledMute {
  const tests = muteConditions.flatMap((condition): readonly Test[] => {
    const pattern = mute[condition]
    if (pattern === undefined) return []
    const test = testOf(condition, pattern)
    return [test.ok ? test.value : () => false]
  })
  return {
    mute,
    matches: (alert, cause) => mayMute(mute, alert) && tests.length > 0 && tests.every((test) => test(alert, cause)),
  }
}

function mayMute({ tag, critical }: Mute, alert: Alert): boolean {
  if (isGraveAboutTocsin(alert)) return false
  if (tag !== undefined && (alert.severity === 'critical' || alert.severity === 'high')) return false
  return alert.severity !== 'critical' || critical
}

/** Whether `npm run mute` could have written it. */
export function isMute(item: Stored, now: Date): boolean {
  const mute = toMute(item)
  const [created, expires] = [mute.created.getTime(), mute.expires.getTime()]
  // What ends with it must not end later.
  const isInTime = created <= now.getTime() + skewMilliseconds && item.ends.getTime() < expires + 1000
  const areTexts = muteConditions.every((condition) => ['string', 'undefined'].includes(typeof item.data[condition]))
  if (!isInTime || !areTexts) return false
  try {
    checkMute(mute, mute.created)
    return true
  } catch {
    return false
  }
}

function toMute({ sk, data }: Stored): Mute {
  const optional = (key: string): Json | undefined => textAt(data, key)
  const conditions = muteConditions.filter((condition) => optional(condition) !== undefined)
  return {
    id: sk,
    ...Object.fromEntries(conditions.map((condition) => [condition, textAt(data, condition)])),
    critical: data['critical'] === true,
    owner: textAt(data, 'owner') ?? '',
    reason: textAt(data, 'reason') ?? '',
    created: new Date(textAt(data, 'created') ?? Number.NaN),
    expires: new Date(textAt(data, 'expires') ?? Number.NaN),
  }
}
