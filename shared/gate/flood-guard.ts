import type { Alert } from '../core/alert.ts'
import { happenedAt } from '../core/event.ts'
import { type JsonObject, numberAt, objectAt, textAt } from '../core/json.ts'
import { type Severity, severities } from '../core/severity.ts'
import { ContentionError, type Key, type Store, update } from './store.ts'

/** Critical alerts have a bucket of their own, so that no noise can use it up. */
export const classes = ['critical', 'other'] as const

export type Class = (typeof classes)[number]

export function classOf(severity: Severity | string): Class {
  return severity === 'critical' ? 'critical' : 'other'
}

export interface FloodLimit {
  /** How many messages may go out at once. */
  readonly burst: number
  /** After how many seconds one more may. */
  readonly secondsPerMessage: number
}

/** An alert that is told in a summary only. */
export interface FoldedAlert {
  readonly key: Key
  readonly id: string
  readonly detection: string
  readonly severity: string
  /** By what subscriptions choose the message, where that is graver. */
  readonly heardAs?: string
  readonly title: string
  readonly account: string
  readonly at: Date
  readonly foldedAt: Date
}

export interface FloodGuard {
  /**
   * Takes the right to send one message, where there is one left: for an alert, or for the summary of many.
   * @param by whoever or whatever makes the noise: nobody's alerts get more than half of all messages
   */
  take(of: Class, message: 'alert' | 'summary', by?: string): Promise<boolean>
  keyOf(of: Class): Key
  fold(alert: Alert): Promise<void>
  /** How long it takes at most until there is a message again, where nobody but Tocsin writes the bucket. */
  readonly longestWait: number
  /** The gravest first. */
  folded(of: Class, limit: number): Promise<readonly FoldedAlert[]>
  forget(alert: FoldedAlert): Promise<void>
}

const day = 24 * 60 * 60 * 1000

/** How long what was folded waits for the sweeper. */
const keptMilliseconds = 14 * day

/** How long after an alert was refused messages are kept for summaries, and how often a refusal is written down. */
const floodMilliseconds = 120_000
const noteMilliseconds = 30_000

/** Messages that are kept: one for what was folded, one for updates of incidents. */
const mostKept = 2

/**
 * A token bucket for each class. The item holds the time at which the bucket will be full again, which says all: each
 * message moves it on by the seconds it costs, and none may move it further than the burst. In a flood, alerts leave
 * something for the sweeper: else who keeps the flood going keeps the summary away, and all that it hides.
 */
export function createFloodGuard(store: Store, now: () => Date, limit: FloodLimit): FloodGuard {
  const keyOf = (of: Class): Key => ({ pk: `bucket#${of}`, sk: 'bucket' })
  return {
    keyOf,
    longestWait: limit.burst * limit.secondsPerMessage * 1000,
    async take(of, message, by) {
      const changed = update(store, keyOf(of), (data) => {
        const { bucket, answer } = takeFrom(readBucket(data), message, by, now().getTime(), limit)
        if (bucket === undefined) return { answer }
        const ends = new Date(Math.max(bucket.fullAt, now().getTime()) + day)
        return { write: { data: { ...bucket, shares: { ...bucket.shares } }, ends }, answer }
      })
      // So many take at once that the bucket is as good as empty.
      return await changed.catch((error: unknown) => {
        if (error instanceof ContentionError) return false
        throw error
      })
    },
    async fold({ id, detection, severity, heardAs, title, event }) {
      const data = {
        id,
        detection: detection.id,
        severity,
        title: title.slice(0, 300),
        account: event.account.name,
        at: happenedAt(event, now()),
        ...(heardAs !== undefined && { heardAs }),
      }
      const ends = new Date(now().getTime() + keptMilliseconds)
      await store.put({ pk: `fold#${classOf(severity)}`, sk: `${severities.indexOf(severity)}#${id}` }, data, {
        expected: 'anything',
        ends,
      })
    },
    async folded(of, most) {
      return (await store.list(`fold#${of}`, { limit: most })).map(({ pk, sk, data, ends }) => ({
        key: { pk, sk },
        id: textAt(data, 'id') ?? sk,
        detection: textAt(data, 'detection') ?? '',
        severity: textAt(data, 'severity') ?? '',
        ...heardAsIn(data),
        title: textAt(data, 'title') ?? '',
        account: textAt(data, 'account') ?? '',
        at: new Date(numberAt(data, 'at') ?? 0),
        foldedAt: new Date(ends.getTime() - keptMilliseconds),
      }))
    },
    async forget({ key }) {
      await store.remove(key)
    },
  }
}

function heardAsIn(data: JsonObject): { readonly heardAs?: string } {
  const heardAs = textAt(data, 'heardAs')
  return heardAs === undefined ? {} : { heardAs }
}

/** Buckets in the process's own memory, for when there is no other. Returns whether one more message may go out. */
export function createLocalBucket(now: () => Date, limit: FloodLimit): (of: Class) => boolean {
  const fullAt = new Map<Class, number>()
  return (of) => {
    const next = afterOne(fullAt.get(of), now().getTime(), limit)
    if (next !== undefined) fullAt.set(of, next)
    return next !== undefined
  }
}

interface Bucket {
  readonly fullAt: number
  /** When an alert was refused last. */
  readonly refusedAt: number
  /** When the share of each that made noise lately is full again. */
  readonly shares: Readonly<Record<string, number>>
}

/** Shares that are remembered: those of whoever sent last. */
const mostShares = 50

function readBucket(data: JsonObject | undefined): Bucket {
  const shares = Object.entries(objectAt(data, 'shares')).filter((share): share is [string, number] => {
    return typeof share[1] === 'number'
  })
  return {
    fullAt: numberAt(data, 'fullAt') ?? 0,
    refusedAt: numberAt(data, 'refusedAt') ?? 0,
    shares: Object.fromEntries(shares),
  }
}

/** What becomes of the bucket, where it changes, and whether there was a message in it. */
function takeFrom(
  { fullAt, refusedAt, shares }: Bucket,
  message: 'alert' | 'summary',
  by: string | undefined,
  now: number,
  limit: FloodLimit,
): { readonly bucket?: Bucket; readonly answer: boolean } {
  const isFlood = now - refusedAt < floodMilliseconds
  const kept = message === 'alert' && isFlood ? Math.min(mostKept, limit.burst) : 0
  const next = afterOne(fullAt, now, { ...limit, burst: limit.burst - kept })
  const share = by === undefined ? undefined : afterOne(shares[by], now, halfOf(limit))
  if (by !== undefined && share === undefined) return { answer: false }
  if (next !== undefined)
    return { bucket: { fullAt: next, refusedAt, shares: withShare(shares, by, share, now) }, answer: true }
  const isNoted = message === 'summary' || now - refusedAt < noteMilliseconds
  return isNoted ? { answer: false } : { bucket: { fullAt, refusedAt: now, shares }, answer: false }
}

function halfOf({ burst, secondsPerMessage }: FloodLimit): FloodLimit {
  return { burst: Math.ceil(burst / 2), secondsPerMessage: secondsPerMessage * 2 }
}

/** Whose share is full again is forgotten. */
function withShare(
  shares: Bucket['shares'],
  by: string | undefined,
  share: number | undefined,
  now: number,
): Bucket['shares'] {
  if (by === undefined || share === undefined) return shares
  const others = Object.entries(shares).filter(([name, fullAt]) => name !== by && fullAt > now)
  return Object.fromEntries([...others, [by, share] as const].slice(-mostShares))
}

/** When the bucket will be full again after one more message; `undefined` where it has none left. */
function afterOne(
  fullAt: number | undefined,
  now: number,
  { burst, secondsPerMessage }: FloodLimit,
): number | undefined {
  const cost = secondsPerMessage * 1000
  const next = Math.max(fullAt ?? 0, now) + cost
  return next - now > burst * cost ? undefined : next
}
