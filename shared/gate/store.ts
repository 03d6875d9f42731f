import type { JsonObject } from '../core/json.ts'

export interface Key {
  /** What is listed together has the same; as `alert#T-0A1B2-...`. */
  readonly pk: string
  /** The order within it. */
  readonly sk: string
}

export interface Stored extends Key {
  /** Changes with every writing. */
  readonly version: number
  readonly data: JsonObject
}

/** What must be there for a writing to happen: nothing, the version that was read, or whatever there is. */
export type Expected = 'absent' | 'anything' | number

/**
 * The gate's memory, shared by all invocations: items under two keys, each of which ends by itself. Whatever is past
 * its end counts as absent. Every method may reject: it is another machine.
 */
export interface Store {
  get(key: Key): Promise<Stored | undefined>
  /** Returns whether it wrote: `false` where something else is there than expected. */
  put(key: Key, data: JsonObject, options: { readonly expected: Expected; readonly ends: Date }): Promise<boolean>
  /** Adds to numbers, all at once; what is not there yet counts as 0. */
  add(key: Key, increments: Readonly<Record<string, number>>, options: { readonly ends: Date }): Promise<void>
  remove(key: Key): Promise<void>
  /** The items of one `pk` in the order of `sk`, those from `from` on and before `before`, at most `limit`. */
  list(
    pk: string,
    options?: { readonly from?: string; readonly before?: string; readonly limit?: number },
  ): Promise<readonly Stored[]>
}

/** Others wrote between each reading and writing. */
export class ContentionError extends Error {
  constructor({ pk }: Key) {
    super(`${pk} is written by too many at once`)
    this.name = 'ContentionError'
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
