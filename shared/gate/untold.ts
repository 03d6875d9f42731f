import type { Incident } from '../core/incident.ts'
import { type JsonObject, textAt } from '../core/json.ts'
import { isAsGrave, type Severity, severities } from '../core/severity.ts'
import type { IncidentTimes } from './incident.ts'
import { type Held, heldItem, type Untold, type UntoldKind, untoldItem } from './incident-items.ts'
import type { Subject } from './incident-key.ts'
import { graceMilliseconds, type Incidents } from './incidents.ts'
import type { Schedule, Task } from './schedule.ts'
import type { Store, Stored } from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Kinds of alert that are kept apart; what comes on top is counted by its severity. */
const mostKinds = 60

/** Of each: the alerts that are named by their IDs, who acted, and from where. */
const mostNames = 20

/** Marks that are remembered as done: a sweeper that was cut off looks at the last one again. */
const mostTicks = 120

/** So many times as often as was told is news. */
const tenfold = 10

const pageLength = 5_000

/** What a look at an incident found. */
export interface Look {
  readonly tasks: readonly Task[]
  readonly key: Subject['key']
  readonly incident: Incident | undefined
  readonly account: string
  readonly region: string
  readonly untold: Untold
  /** Whether it is to be told now. */
  readonly isDue: boolean
  /** Whether nothing is added to the incident any more. */
  readonly isOver: boolean
}

/** What no message has told yet of incidents, as the sweeper goes through it. */
export interface UntoldAlerts {
  /** @param tasks all that are due of one subject: two looks at once would each forget what the other found */
  look(tasks: readonly [Task, ...Task[]]): Promise<Look>
  /** Remembers what was looked at, and what of it was told; looks again when the incident is over. */
  settle(look: Look, isTold: boolean): Promise<void>
}

export function createUntold(
  store: Store,
  schedule: Schedule,
  incidents: Incidents,
  now: () => Date,
  times: IncidentTimes,
): UntoldAlerts {
  const quiet = times.quietMinutes * minute
  const keyOf = (key: string) => ({ pk: `untold#${key}`, sk: 'untold' })
  return {
    async look(tasks) {
      const { data } = tasks[0]
      const key = subjectOfTask(tasks[0])
      const incident = await incidents.latest(key)
      let untold = untoldItem.safeParse((await store.get(keyOf(key)))?.data).data ?? nothing
      for (const task of tasks) {
        const tick = textAt(task.data, 'tick')
        if (tick === undefined || untold.ticks.includes(tick)) continue
        const found = await gather(store, `held#${key}#${tick}`, untold)
        untold = { ...untold, ...found, ticks: [...untold.ticks, tick].slice(-mostTicks) }
      }
      if (hasNews(untold) && untold.waitsSince === 0) untold = { ...untold, waitsSince: sinceOf(tasks, now()) }
      const isOver = now().getTime() >= (incident?.lastAt ?? 0) + quiet
      const isDue = isDueAt(now().getTime(), incident, untold, times)
      const place = { account: textAt(data, 'account') ?? 'unknown', region: textAt(data, 'region') ?? 'unknown' }
      return { tasks, key, incident, ...place, untold, isDue, isOver }
    },
    async settle({ tasks, key, incident, account, region, untold }, isTold) {
      const left = isTold ? withoutTold(untold, incident, now().getTime()) : untold
      const ends = new Date(Math.max(now().getTime(), endOf(incident, left, quiet)) + 8 * day)
      await store.put(keyOf(key), toData(left), { expected: 'anything', ends })
      if (countOf(left) > 0) {
        const end = endOf(incident, left, quiet)
        const next = hasNews(left) ? Math.min(end, nextUpdate(incident, left, times)) : end
        const at = Math.ceil((next + graceMilliseconds) / minute) * minute
        await schedule.add('incident', `${key}#end`, new Date(at), { key, account, region })
      }
      for (const task of tasks) await schedule.done(task)
    },
  }
}

export function subjectOfTask({ data }: Task): Subject['key'] {
  return textAt(data, 'key') ?? ''
}

const nothing: Untold = { ticks: [], updates: 0, updatedAt: 0, waitsSince: 0, kinds: [], others: {} }

/** All that is untold, by severity. */
export function countsOf({ kinds, others }: Untold): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>()
  const add = (severity: Severity, count: number) => counts.set(severity, (counts.get(severity) ?? 0) + count)
  for (const { severity, count } of kinds) add(severity, count)
  for (const severity of severities) add(severity, others[severity] ?? 0)
  return counts
}

export function countOf(untold: Untold): number {
  return [...countsOf(untold).values()].reduce((sum, count) => sum + count, 0)
}

/**
 * When all that is untold is told: the incident was quiet, and what is the same may be told anew; or another incident of the
 * same subject came in between, and would keep it from being told.
 */
function endOf(incident: Incident | undefined, { kinds }: Untold, quiet: number): number {
  const ends = kinds.flatMap(({ count, until }) => (count > 0 ? until : []))
  const quietAt = (incident?.lastAt ?? 0) + quiet
  return Math.min(Math.max(quietAt, ...ends), Math.min(...ends) + quiet)
}

function isDueAt(now: number, incident: Incident | undefined, untold: Untold, times: IncidentTimes): boolean {
  if (countOf(untold) === 0) return false
  const isAtEnd = now >= endOf(incident, untold, times.quietMinutes * minute)
  return isAtEnd || (hasNews(untold) && now >= nextUpdate(incident, untold, times))
}

/** Whoever had updates already gets the next one later, and later still where nothing in it is high. */
function nextUpdate(incident: Incident | undefined, untold: Untold, { updateMinutes }: IncidentTimes): number {
  const first = untold.waitsSince + updateMinutes * minute
  const updates = updatesOf(incident, untold)
  if (updates === 0) return first
  const isHigh = [...countsOf(untold)].some(([severity, count]) => count > 0 && isAsGrave(severity, 'high'))
  const times = isHigh ? 2 : Math.min(4, 2 ** updates)
  return Math.max(first, untold.updatedAt + times * updateMinutes * minute)
}

/** When the first of what was held came, to a minute. */
function sinceOf(tasks: readonly Task[], now: Date): number {
  const ticks = tasks.map(({ data }) => Date.parse(textAt(data, 'tick') ?? '')).filter((tick) => !Number.isNaN(tick))
  return Math.min(now.getTime(), ...ticks)
}

/** Updates of this incident: an earlier one of the same subject had its own. */
function updatesOf(incident: Incident | undefined, { updates, updatedAt }: Untold): number {
  return incident !== undefined && updatedAt < incident.openedAt ? 0 : updates
}

/** What has no room for its title is news, too. */
function hasNews({ kinds, others }: Untold): boolean {
  return kinds.some(isNews) || severities.some((severity) => (others[severity] ?? 0) > 0)
}

/** What says something new, or the same ten times as often as was told. */
function isNews({ waits, count, before }: UntoldKind): boolean {
  return count > 0 && (waits || count + before >= tenfold * before)
}

/** What was told stays known for as long as the same may come: ten times as much is news. */
function withoutTold(untold: Untold, incident: Incident | undefined, now: number): Untold {
  const { ticks, kinds } = untold
  const left = kinds.map((kind) => ({
    ...kind,
    count: 0,
    firstAt: Number.MAX_SAFE_INTEGER,
    before: kind.before + kind.count,
    waits: false,
    alerts: [],
    actors: [],
    addresses: [],
  }))
  const rest = { ticks, waitsSince: 0, others: {}, kinds: left.filter(({ until }) => now < until) }
  // What no e-mail brings makes nobody wait longer for what one does.
  const isMild = ![...countsOf(untold)].some(([severity, count]) => count > 0 && isAsGrave(severity, 'medium'))
  if (isMild) return { ...rest, updates: untold.updates, updatedAt: untold.updatedAt }
  return { ...rest, updates: 1 + updatesOf(incident, untold), updatedAt: now }
}

/** Adds what was held, page by page: a flood's does not fit into a function. */
async function gather(store: Store, pk: string, { kinds, others }: Untold): Promise<Pick<Untold, 'kinds' | 'others'>> {
  const bySignature = new Map(kinds.map((kind) => [kind.signature, kind]))
  const rest = { ...others }
  for await (const { sk, data } of itemsOf(store, pk)) {
    const held = heldItem.safeParse(data).data
    if (held === undefined) continue
    const [signature = '', alert = ''] = sk.split('#')
    const known = bySignature.get(signature)
    const displaced =
      known === undefined && bySignature.size >= mostKinds ? mildestOf([...bySignature.values()]) : undefined
    if (displaced !== undefined && displaced.count > 0 && isAsGrave(displaced.severity, held.severity)) {
      rest[held.severity] = (rest[held.severity] ?? 0) + 1
      continue
    }
    if (displaced !== undefined) {
      bySignature.delete(displaced.signature)
      rest[displaced.severity] = (rest[displaced.severity] ?? 0) + displaced.count
    }
    bySignature.set(signature, withHeld(known ?? kindOf(signature, held), held, alert))
  }
  return { kinds: [...bySignature.values()], others: rest }
}

/** What makes room for something graver: what was told already, then the mildest. Noise must not push it out. */
function mildestOf(kinds: readonly UntoldKind[]): UntoldKind | undefined {
  const told = kinds.find(({ count }) => count === 0)
  if (told !== undefined) return told
  return kinds.toSorted(
    (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || a.count - b.count,
  )[0]
}

/** What waits was told to nobody; what is the same was told once. */
function kindOf(signature: string, { as, detection, severity, title, until }: Held): UntoldKind {
  const before = as === 'same' ? 1 : 0
  const names = { alerts: [], actors: [], addresses: [] }
  return {
    signature,
    detection,
    severity,
    title,
    count: 0,
    before,
    firstAt: Number.MAX_SAFE_INTEGER,
    lastAt: 0,
    until,
    waits: false,
    ...names,
  }
}

function withHeld(kind: UntoldKind, { as, at, until, actor, address }: Held, alert: string): UntoldKind {
  return {
    ...kind,
    count: kind.count + 1,
    firstAt: Math.min(kind.firstAt, at),
    lastAt: Math.max(kind.lastAt, at),
    until: Math.max(kind.until, until),
    waits: kind.waits || as === 'waits',
    // Whoever opened the window was not told by themselves, either.
    before: as === 'waits' && kind.before === 1 ? 0 : kind.before,
    alerts: withName(kind.alerts, alert),
    actors: withName(kind.actors, actor),
    addresses: withName(kind.addresses, address),
  }
}

function withName(names: readonly string[], name: string | undefined): string[] {
  const isNew = name !== undefined && names.length < mostNames && !names.includes(name)
  return isNew ? [...names, name] : [...names]
}

function toData({ kinds, ...rest }: Untold): JsonObject {
  return { ...rest, kinds: kinds.map((kind) => ({ ...kind })) }
}

async function* itemsOf(store: Store, pk: string): AsyncGenerator<Stored> {
  for (let from: string | undefined = ''; from !== undefined; ) {
    const page: readonly Stored[] = await store.list(pk, { ...(from !== '' && { from }), limit: pageLength })
    yield* page
    const last = page.at(-1)
    // What comes right after it: `from` is in the list.
    from = page.length < pageLength ? undefined : `${last?.sk}\0`
  }
}
