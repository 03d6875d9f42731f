import type { AlertId } from '../core/ids.ts'

/**
 * What `claim` found: `claimed` by us just now; `confirmed` long since; `leased` by another invocation that is
 * publishing it at this moment, or was cut off while it did.
 */
export type Claim = 'claimed' | 'confirmed' | 'leased'

/** Remembers, across all invocations, which alerts were published. Every method may reject: it is another machine. */
export interface Ledger {
  claim(id: AlertId, now: Date): Promise<Claim>
  confirm(id: AlertId, now: Date): Promise<void>
}
