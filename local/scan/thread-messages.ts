import type { Envelope } from '../../shared/core/envelope.ts'
import type { Noted, NotedEvents } from './noted-events.ts'

/** What a thread is told: to read one more file, or that a part that it sent is used up. */
export type Order =
  | { readonly kind: 'read'; readonly position: number; readonly path: string; readonly bytes: number }
  | { readonly kind: 'used' }

/** What a thread has read of the file at a position among the inputs. */
export interface Part {
  readonly position: number
  readonly values: readonly PackedEvents[]
  /** How many events more there are, of which nothing is to be known. */
  readonly others: number
  /** How many bytes more of the file are read. */
  readonly bytes: number
  /** `unsendable`: what begins with the value of this index cannot be handed over. */
  readonly then: 'more' | 'end' | { readonly unsendable: number }
}

/** Events as JSON: a text takes a tenth of the time that an object takes from thread to thread. */
export interface PackedEvents extends Omit<NotedEvents, 'noted'> {
  readonly noted: readonly (Exclude<Noted, { envelope: Envelope }> | { readonly json: string })[]
}

/** So many parts a thread may be ahead of their use: this bounds the memory that they take. */
export const partsAhead = 32

export function pack({ noted, ...value }: NotedEvents): PackedEvents {
  return { ...value, noted: noted.map((one) => ('envelope' in one ? { json: JSON.stringify(one.envelope) } : one)) }
}

export function unpack({ noted, ...value }: PackedEvents): NotedEvents {
  return { ...value, noted: noted.map((one) => ('json' in one ? { envelope: JSON.parse(one.json) } : one)) }
}
