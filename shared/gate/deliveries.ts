import type { AlertId } from '../core/ids.ts'
import { type JsonObject, numberAt, textAt } from '../core/json.ts'
import type { Key, Store } from './store.ts'

/**
 * Longer than deciding, publishing and confirming take together, shorter than the minute after which Lambda brings a
 * failed event again.
 */
export const leaseMilliseconds = 30_000

/**
 * So often is an alert sent without an answer of SNS, and then not for so long: Lambda's last try fails, the event lies in
 * the dead-letter queue, and can be sent through when SNS answers again.
 */
const mostUnanswered = 2
const restMilliseconds = 10 * 60 * 1000

/** Lambda gives an event up after six hours, EventBridge after a day: by then nothing comes twice any more. */
const keptMilliseconds = 24 * 60 * 60 * 1000

/** What became of an alert. */
export type Settled = 'published' | 'counted' | 'folded' | 'muted' | 'allowed' | 'usual' | 'below' | 'waiting'

/**
 * `claimed` by us just now; `settled` long since; `leased` by another invocation that is publishing it at this moment,
 * or was cut off while it did; `unanswered` where it was sent twice lately, and SNS did not answer.
 */
export type Claim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'settled'; readonly as: string }
  | { readonly kind: 'leased' }
  | { readonly kind: 'unanswered' }

/** Remembers for a day what became of each alert, so that an event that is delivered again does nothing again. */
export interface Deliveries {
  keyOf(id: AlertId): Key
  find(id: AlertId): Promise<Claim | undefined>
  /** Takes a lease on an alert that is not settled, or that was settled as `waiting` where that is `from`. */
  claim(id: AlertId, from?: 'waiting'): Promise<Claim>
  settle(id: AlertId, as: Settled): Promise<void>
  /** Where nobody took it on yet; returns whether that is so. */
  settleNew(id: AlertId, as: Settled): Promise<boolean>
  /** Remembers that an alert on which we have the lease may be out. */
  noteUnanswered(id: AlertId): Promise<void>
}

export function createDeliveries(store: Store, now: () => Date): Deliveries {
  const ends = (): Date => new Date(now().getTime() + keptMilliseconds)
  const lease = () => ({ state: 'leased', until: now().getTime() + leaseMilliseconds })
  const isResting = (data: JsonObject): boolean =>
    (numberAt(data, 'unanswered') ?? 0) >= mostUnanswered &&
    now().getTime() - (numberAt(data, 'askedAt') ?? 0) < restMilliseconds
  const read = async (id: AlertId) => {
    const found = await store.get(keyOf(id))
    if (found === undefined) return undefined
    const state = textAt(found.data, 'state') ?? 'leased'
    const isOver = state === 'leased' && (numberAt(found.data, 'until') ?? 0) <= now().getTime()
    return { state, isOver, version: found.version, data: found.data }
  }
  return {
    keyOf,
    async find(id) {
      const found = await read(id)
      if (found === undefined || found.isOver) return undefined
      return found.state === 'leased' ? { kind: 'leased' } : { kind: 'settled', as: found.state }
    },
    async claim(id, from) {
      if (await store.put(keyOf(id), lease(), { expected: 'absent', ends: ends() })) return { kind: 'claimed' }
      const found = await read(id)
      if (found === undefined) return { kind: 'leased' }
      if (!found.isOver && found.state !== from) {
        return found.state === 'leased' ? { kind: 'leased' } : { kind: 'settled', as: found.state }
      }
      if (isResting(found.data)) return { kind: 'unanswered' }
      const claimed = await store.put(
        keyOf(id),
        { ...found.data, ...lease() },
        { expected: found.version, ends: ends() },
      )
      return { kind: claimed ? 'claimed' : 'leased' }
    },
    async settle(id, as) {
      await store.put(keyOf(id), { state: as }, { expected: 'anything', ends: ends() })
    },
    settleNew: (id, as) => store.put(keyOf(id), { state: as }, { expected: 'absent', ends: ends() }),
    async noteUnanswered(id) {
      const found = await read(id)
      if (found?.state !== 'leased') return
      const unanswered = (numberAt(found.data, 'unanswered') ?? 0) + 1
      const data = { ...found.data, unanswered, askedAt: now().getTime() }
      await store.put(keyOf(id), data, { expected: found.version, ends: ends() })
    },
  }
}

function keyOf(id: AlertId): Key {
  return { pk: `alert#${id}`, sk: 'delivery' }
}
