import type { Incident } from '../core/incident.ts'
import { type JsonObject, textAt } from '../core/json.ts'
import { graver, isAsGrave, type Severity, severities } from '../core/severity.ts'
import { type IncidentTimes, pauseOf } from './incident.ts'
import { type Counted, type Untold, untoldItem } from './incident-items.ts'
import type { Subject } from './incident-key.ts'
import { graceMilliseconds, type Incidents } from './incidents.ts'
import type { Schedule, Task } from './schedule.ts'
import type { Store, Stored } from './store.ts'
import { type Tally, unnamed } from './tally.ts'
import { createGathering, hasNews, toldKind } from './untold-kinds.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Marks that are remembered as done: a sweeper that was cut off looks at the last one again. */
const mostTicks = 120

/** An update comes so many times `updateMinutes` after the one before, at most. */
const mostTimes = 4

/** One look reads no more marks, and after so many items no further mark: what it found is kept before the next look. */
const mostMarks = 20
const mostItems = 20_000

const pageLength = 5_000

/** What a look at an incident found. */
export interface Look {
  /** Those whose marks it read: the first ones, where all were too many. */
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
  /**
   * Goes through the first of the tasks, as many as one look takes: the rest is for the next, once this one is settled.
   * @param tasks all that are due of one subject: two looks at once would each forget what the other found
   */
  look(tasks: readonly [Task, ...Task[]]): Promise<Look>
  /** Remembers what was looked at, and what of it was told; looks again when the incident is over. */
  settle(look: Look, isTold: boolean): Promise<void>
}

export function createUntold(
  store: Store,
  schedule: Schedule,
  incidents: Incidents,
  tally: Tally,
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
      const before = untoldItem.safeParse((await store.get(keyOf(key)))?.data).data ?? nothing
      const { untold, read } = await readMarks(store, key, before, tasks)
      const isOver = now().getTime() >= (incident?.lastAt ?? 0) + quiet
      const isNew = hasNews(untold) && untold.waitsSince === 0
      const found = isNew ? { ...untold, waitsSince: sinceOf(read, now()) } : untold
      const isDue = isDueAt(now().getTime(), incident, found, times)
      const place = { account: textAt(data, 'account') ?? 'unknown', region: textAt(data, 'region') ?? 'unknown' }
      return { tasks: read, key, incident, ...place, untold: found, isDue, isOver }
    },
    async settle({ tasks, key, incident, account, region, untold }, isTold) {
      const told = isTold ? untold : nothing
      if (isHeard(told)) await incidents.noteUpdate(key)
      const left = isTold ? withoutTold(untold, incident, now().getTime()) : untold
      const ends = new Date(Math.max(now().getTime(), endOf(incident, left, quiet)) + 8 * day)
      const keep = (data: Untold) => store.put(keyOf(key), toData(data), { expected: 'anything', ends })
      const uncounted = [...(untold.uncounted ?? []), ...countedOf(told)]
      // Whoever is cut off before all is counted leaves what is still to be.
      await keep({ ...left, uncounted })
      for (const { detection, severity, count } of uncounted) await tally.add('counted', detection, severity, count)
      if (uncounted.length > 0) await keep({ ...left, uncounted: [] })
      if (countOf(left) > 0) {
        await schedule.add('incident', `${key}#end`, nextLook(incident, left, times), { key, account, region })
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

/** When something of it is to be told; what is written until that mark is there by then. */
function nextLook(incident: Incident | undefined, untold: Untold, times: IncidentTimes): Date {
  const end = endOf(incident, untold, times.quietMinutes * minute)
  const next = hasNews(untold) ? Math.min(end, nextUpdate(incident, untold, times)) : end
  return new Date(Math.ceil((next + graceMilliseconds) / minute) * minute)
}

/** Whoever had updates already gets the next one later, and later still where nothing in it is high. */
function nextUpdate(incident: Incident | undefined, untold: Untold, { updateMinutes }: IncidentTimes): number {
  const length = updateMinutes * minute
  const { waitsSince } = untold
  /** Who has just had a message has the incident so far; but nothing waits for much longer for that. */
  const afterMessage = (pause: number): number => Math.min((incident?.toldAt ?? 0) + pause, waitsSince + 2 * length)
  const isSoon = untold.kinds.some((kind) => kind.count > 0 && kind.isSoon)
  if (isSoon && incident !== undefined) return Math.max(waitsSince, afterMessage(pauseOf(incident)))
  const first = Math.max(waitsSince + length, afterMessage(length))
  const updates = updatesOf(incident, untold)
  if (updates === 0) return first
  const isHigh = [...countsOf(untold)].some(([severity, count]) => count > 0 && isAsGrave(severity, 'high'))
  const times = Math.min(mostTimes, isHigh ? 1 + updates : 2 ** updates)
  return Math.max(first, untold.updatedAt + times * length)
}

/** In milliseconds; the first look may be a mark and its grace late. */
export function longestBetweenUpdates({ updateMinutes }: IncidentTimes): number {
  return (mostTimes + 1) * updateMinutes * minute + 2 * minute
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

function withoutTold(untold: Untold, incident: Incident | undefined, now: number): Untold {
  const { ticks, kinds } = untold
  const rest = { ticks, waitsSince: 0, others: {}, kinds: kinds.map(toldKind).filter(({ until }) => now < until) }
  if (!isHeard(untold)) return { ...rest, updates: untold.updates, updatedAt: untold.updatedAt }
  return { ...rest, updates: 1 + updatesOf(incident, untold), updatedAt: now }
}

/** What no e-mail brings makes nobody wait longer for what one does. */
function isHeard(untold: Untold): boolean {
  const told = [...countsOf(untold)].flatMap(([severity, count]) => (count > 0 ? severity : []))
  return isAsGrave(told.reduce(graver, heardAsOf(untold)), 'medium')
}

/** By what subscriptions choose the message that tells it, where that is graver than what it tells. */
export function heardAsOf({ kinds }: Untold): Severity {
  return kinds
    .flatMap(({ count, heardAs: as }) => (count > 0 && as !== undefined ? as : []))
    .reduce(graver, 'information')
}

/** What the digest counts where all of it is told: a line for each, which is added at once or not at all. */
function countedOf({ kinds, others }: Untold): readonly Counted[] {
  const rest = severities.map((severity) => ({ detection: unnamed, severity, count: others[severity] ?? 0 }))
  const lines = Map.groupBy([...kinds, ...rest], ({ detection, severity }) => `${detection}#${severity}`)
  return [...lines.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return []
    const count = more.reduce((sum, one) => sum + one.count, first.count)
    return count > 0 ? [{ detection: first.detection, severity: first.severity, count }] : []
  })
}

/** Reads marks in their order, page by page: those of a flood do not fit into a function at once. */
async function readMarks(store: Store, key: string, before: Untold, tasks: readonly Task[]) {
  const gathering = createGathering(before)
  const ticks = [...before.ticks]
  const read: Task[] = []
  let items = 0
  for (const task of tasks) {
    const tick = textAt(task.data, 'tick')
    if (read.length >= mostMarks || items >= mostItems) break
    read.push(task)
    if (tick === undefined || ticks.includes(tick)) continue
    for await (const item of itemsOf(store, `held#${key}#${tick}`)) {
      gathering.add(item)
      items++
    }
    ticks.push(tick)
  }
  return { read, untold: { ...before, ...gathering.result(), ticks: ticks.slice(-mostTicks) } }
}

function toData({ kinds, uncounted = [], ...rest }: Untold): JsonObject {
  const counted = uncounted.length > 0 && { uncounted: uncounted.map((one) => ({ ...one })) }
  return { ...rest, ...counted, kinds: kinds.map((kind) => ({ ...kind })) }
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
