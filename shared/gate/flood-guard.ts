import type { Alert } from '../core/alert.ts'
import { numberAt, textAt } from '../core/json.ts'
import type { Severity } from '../core/severity.ts'
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
  readonly title: string
  readonly account: string
  readonly at: Date
}

export interface FloodGuard {
  /** Takes the right to send one message, where there is one left. */
  take(of: Class): Promise<boolean>
  fold(alert: Alert): Promise<void>
  folded(of: Class, limit: number): Promise<readonly FoldedAlert[]>
  forget(alert: FoldedAlert): Promise<void>
}

const day = 24 * 60 * 60 * 1000

/**
 * A token bucket for each class. The item holds the time at which the bucket will be full again, which says all: each
 * message moves it on by the seconds it costs, and none may move it further than the burst.
 */
export function createFloodGuard(store: Store, now: () => Date, limit: FloodLimit): FloodGuard {
  return {
    async take(of) {
      const key = { pk: `bucket#${of}`, sk: 'bucket' }
      const changed = update(store, key, (data) => {
        const fullAt = afterOne(numberAt(data, 'fullAt'), now(), limit)
        if (fullAt === undefined) return { answer: false }
        return { write: { data: { fullAt }, ends: new Date(fullAt + day) }, answer: true }
      })
      // So many take at once that the bucket is as good as empty.
      return await changed.catch((error: unknown) => {
        if (error instanceof ContentionError) return false
        throw error
      })
    },
    async fold({ id, detection, severity, title, event }) {
      const data = {
        detection: detection.id,
        severity,
        title: title.slice(0, 300),
        account: event.account.name,
        at: (event.time ?? now()).getTime(),
      }
      const ends = new Date(now().getTime() + 14 * day)
      await store.put({ pk: `fold#${classOf(severity)}`, sk: id }, data, { expected: 'anything', ends })
    },
    async folded(of, most) {
      return (await store.list(`fold#${of}`, { limit: most })).map(({ pk, sk, data }) => ({
        key: { pk, sk },
        id: sk,
        detection: textAt(data, 'detection') ?? '',
        severity: textAt(data, 'severity') ?? '',
        title: textAt(data, 'title') ?? '',
        account: textAt(data, 'account') ?? '',
        at: new Date(numberAt(data, 'at') ?? 0),
      }))
    },
    async forget({ key }) {
      await store.remove(key)
    },
  }
}

/** Buckets in the process's own memory, for when there is no other. Returns whether one more message may go out. */
export function createLocalBucket(now: () => Date, limit: FloodLimit): (of: Class) => boolean {
  const fullAt = new Map<Class, number>()
  return (of) => {
    const next = afterOne(fullAt.get(of), now(), limit)
    if (next !== undefined) fullAt.set(of, next)
    return next !== undefined
  }
}

/** When the bucket will be full again after one more message; `undefined` where it has none left. */
function afterOne(fullAt: number | undefined, now: Date, { burst, secondsPerMessage }: FloodLimit): number | undefined {
  const cost = secondsPerMessage * 1000
  const next = Math.max(fullAt ?? 0, now.getTime()) + cost
  return next - now.getTime() > burst * cost ? undefined : next
}
