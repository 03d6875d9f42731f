import type { JsonObject } from '../core/json.ts'

export interface Key {
  /** What is listed together has the same; as `alert#T-0A1B2-...`. */
  readonly pk: string
  /** The order within it. */
  readonly sk: string
}

export interface Stored extends Key {
  /** Changes with every writing, also where the item was removed or ended in between. Says nothing of order. */
  readonly version: number
  /** When it counts as absent. Not a valid date where no store made the item: then its data are not to be used. */
  readonly ends: Date
  readonly data: JsonObject
}

/** What must be there for a writing to happen: nothing, the version that was read, or whatever there is. */
export type Expected = 'absent' | 'anything' | number

/** One of several writings that happen together or not at all; as the methods of the same names do each. */
export type Write = { readonly key: Key } & (
  | { readonly kind: 'put'; readonly data: JsonObject; readonly expected: Expected; readonly ends: Date }
  | { readonly kind: 'add'; readonly increments: Readonly<Record<string, number>>; readonly ends: Date }
  | { readonly kind: 'remove'; readonly version?: number }
)

/** DynamoDB writes so many items together, and reads so many at once. */
export const mostTogether = 100

/**
 * The gate's memory, shared by all invocations: items under two keys, each of which ends by itself. Whatever is past
 * its end counts as absent. Every method may reject: it is another machine.
 *
 * Keys are ordered by the bytes of their UTF-8. Halves of characters in them count as U+FFFD.
 */
export interface Store {
  get(key: Key): Promise<Stored | undefined>
  /** In the order of the keys, of which none comes twice. */
  getAll(keys: readonly Key[]): Promise<readonly (Stored | undefined)[]>
  /** Returns whether it wrote: `false` where something else is there than expected. */
  put(key: Key, data: JsonObject, options: { readonly expected: Expected; readonly ends: Date }): Promise<boolean>
  /** Adds to whole numbers, all at once; what is not there yet counts as 0. Rejects with NoCounterError where `put` wrote the item. */
  add(key: Key, increments: Readonly<Record<string, number>>, options: { readonly ends: Date }): Promise<void>
  /** @param version only where the item still has it */
  remove(key: Key, version?: number): Promise<void>
  /**
   * Writes all or none, each item once. Returns the places of those for which something else was there than expected, or which
   * somebody else wrote at the same time; none where all were written.
   */
  writeAll(writes: readonly Write[]): Promise<readonly number[]>
  /** The items of one `pk` in the order of `sk`, those from `from` on and before `before`, at most `limit`. */
  list(
    pk: string,
    options?: { readonly from?: string; readonly before?: string; readonly limit?: number },
  ): Promise<readonly Stored[]>
}

/** The second from which on an item counts as absent, since 1970: DynamoDB ends items by whole seconds, and none early. */
export function endSecond(ends: Date): number {
  return Math.ceil(ends.getTime() / 1000)
}

export function hasEnded(second: number, now: Date): boolean {
  return second * 1000 <= now.getTime()
}

/** Others wrote between each reading and writing. */
export class ContentionError extends Error {
  constructor({ pk }: Key) {
    super(`${pk} is written by too many at once`)
    this.name = 'ContentionError'
  }
}

/** The order of keys. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** What is to be added to was put. */
export class NoCounterError extends Error {
  constructor({ pk, sk }: Key) {
    super(`${pk} ${sk} was put, and cannot be added to`)
    this.name = 'NoCounterError'
  }
}

/** Enough for a burst of concurrent functions: each attempt, one of them gets through. */
const maxAttempts = 30

/**
 * Reads an item, and writes what `change` makes of it, again and again until nobody else wrote in between.
 * @param change returns what to write and what to answer; without `write`, nothing is written.
 */
export async function update<Answer>(
  store: Store,
  key: Key,
  change: (data: JsonObject | undefined) => {
    readonly write?: { readonly data: JsonObject; readonly ends: Date }
    readonly answer: Answer
  },
): Promise<Answer> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const found = await store.get(key)
    const { write, answer } = change(found?.data)
    if (write === undefined) return answer
    if (await store.put(key, write.data, { expected: found?.version ?? 'absent', ends: write.ends })) return answer
  }
  throw new ContentionError(key)
}
