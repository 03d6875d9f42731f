import type { AlertId } from '../core/ids.ts'
import { numberAt, textAt } from '../core/json.ts'
import type { Key, Store } from './store.ts'

/** Longer than any publishing takes, shorter than the minute after which Lambda brings a failed event again. */
const leaseMilliseconds = 30_000

/** Lambda gives an event up after six hours, EventBridge after a day: by then nothing comes twice any more. */
const keptMilliseconds = 24 * 60 * 60 * 1000

/** What became of an alert. */
export type Settled = 'published' | 'counted' | 'folded' | 'muted' | 'allowed' | 'waiting'

/**
 * `claimed` by us just now; `settled` long since; `leased` by another invocation that is publishing it at this moment,
 * or was cut off while it did.
 */
export type Claim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'settled'; readonly as: string }
  | { readonly kind: 'leased' }

/** Remembers for a day what became of each alert, so that an event that is delivered again does nothing again. */
export interface Deliveries {
  find(id: AlertId): Promise<Claim | undefined>
  /** Takes a lease on an alert that is not settled, or that was settled as `waiting` where that is `from`. */
  claim(id: AlertId, from?: 'waiting'): Promise<Claim>
  settle(id: AlertId, as: Settled): Promise<void>
}

export function createDeliveries(store: Store, now: () => Date): Deliveries {
  const ends = (): Date => new Date(now().getTime() + keptMilliseconds)
  const lease = () => ({ state: 'leased', until: now().getTime() + leaseMilliseconds })
  const read = async (id: AlertId) => {
    const found = await store.get(keyOf(id))
    if (found === undefined) return undefined
    const state = textAt(found.data, 'state') ?? 'leased'
    const isOver = state === 'leased' && (numberAt(found.data, 'until') ?? 0) <= now().getTime()
    return { state, isOver, version: found.version }
  }
  return {
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
      const claimed = await store.put(keyOf(id), lease(), { expected: found.version, ends: ends() })
      return { kind: claimed ? 'claimed' : 'leased' }
    },
    async settle(id, as) {
      await store.put(keyOf(id), { state: as }, { expected: 'anything', ends: ends() })
    },
  }
}

function keyOf(id: AlertId): Key {
  return { pk: `alert#${id}`, sk: 'delivery' }
}
