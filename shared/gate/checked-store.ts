import type { ItemKind } from './item-kinds.ts'
import { type Key, NoCounterError, type Store, type Stored } from './store.ts'

/** An item that no function of Tocsin could have written. */
export interface Forged {
  readonly kind: string
  readonly harm: string
  readonly item: Stored
}

export interface CheckedStore extends Store {
  /** Takes out an item that only its reader could know to be false, and has it told. */
  refuse(item: Stored): Promise<void>
}

/**
 * A store that takes nothing for true that no function could have written: it takes it out, has it told, and does as
 * though it had never been there. What was taken out stands in the log alone.
 */
export function createCheckedStore(
  store: Store,
  kinds: Readonly<Record<string, ItemKind>>,
  now: () => Date,
  forged: (found: Forged) => void,
): CheckedStore {
  const kindOf = ({ pk }: Pick<Key, 'pk'>): ItemKind => {
    const found = kinds[pk.split('#')[0] ?? '']
    if (found === undefined)
      throw new Error(`${pk} is of no kind that shared/gate/item-kinds.ts names; describe it there`)
    return found
  }
  const isPossible = (item: Stored): boolean =>
    !Number.isNaN(item.ends.getTime()) && kindOf(item).isPossible(item, now())
  const refuse = async (item: Stored): Promise<void> => {
    const { name, harm, instead } = kindOf(item)
    forged({ kind: name, harm, item })
    const expected = Number.isNaN(item.ends.getTime()) ? 'anything' : item.version
    if (instead !== undefined) await store.put(item, instead, { expected, ends: new Date(8.64e15) })
    else await store.remove(item, expected === 'anything' ? undefined : expected)
  }
  /** Returns whether there was something false, which is out now. */
  const cleanse = async (key: Key): Promise<boolean> => {
    const found = await store.get(key)
    if (found === undefined || isPossible(found)) return false
    await refuse(found)
    return true
  }
  const checked: CheckedStore = {
    refuse,
    async get(key) {
      const found = await store.get(key)
      if (found === undefined || isPossible(found)) return found
      await refuse(found)
      return kindOf(key).instead === undefined ? undefined : await store.get(key)
    },
    async getAll(keys) {
      const found = await store.getAll(keys)
      return await Promise.all(
        found.map(async (item) => (item === undefined || isPossible(item) ? item : await checked.get(item))),
      )
    },
    async writeAll(writes) {
      for (const { key } of writes) kindOf(key)
      const failed = await store.writeAll(writes)
      // What is out of the way now is found to be so by whoever reads anew.
      for (const place of failed) {
        const one = writes[place]
        if (one?.kind === 'put' && one.expected === 'absent') await cleanse(one.key)
      }
      return failed
    },
    async put(key, data, options) {
      kindOf(key)
      if (await store.put(key, data, options)) return true
      return options.expected === 'absent' && (await cleanse(key)) && (await store.put(key, data, options))
    },
    async add(key, increments, options) {
      kindOf(key)
      try {
        await store.add(key, increments, options)
      } catch (error) {
        // Whatever it says, no function put what functions only add to.
        if (!(error instanceof NoCounterError)) throw error
        const found = await store.get(key)
        if (found !== undefined) await refuse(found)
        await store.add(key, increments, options)
      }
    },
    remove: (key, version) => store.remove(key, version),
    async list(pk, options = {}) {
      kindOf({ pk })
      const { limit = Number.POSITIVE_INFINITY } = options
      const possible: Stored[] = []
      for (let from = options.from; possible.length < limit; ) {
        const asked = limit - possible.length
        const page = await store.list(pk, { ...options, ...(from !== undefined && { from }), limit: asked })
        for (let i = 0; i < page.length; i += atOnce) {
          const part = page.slice(i, i + atOnce)
          await Promise.all(part.filter((item) => !isPossible(item)).map(refuse))
          possible.push(...part.filter(isPossible))
        }
        const last = page.at(-1)
        if (last === undefined || page.length < asked) break
        // What comes right after it: `from` is in the list.
        from = `${last.sk}\0`
      }
      return possible
    },
  }
  return checked
}

/** So many false items are taken out at the same time. */
const atOnce = 25
