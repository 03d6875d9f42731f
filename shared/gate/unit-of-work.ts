import type { CheckedStore } from './checked-store.ts'
import type { Marks } from './marks.ts'
import { byBytes, type Expected, type Key, mostTogether, type Store, type Stored, type Write } from './store.ts'

/**
 * A store for one decision: what is read stays as it was read, and what is written is written at the end, all together or
 * not at all. So whoever decides twice, since somebody else wrote in between, leaves nothing of the first time.
 */
export interface UnitOfWork extends CheckedStore {
  /** Reads all at once what will be asked for. */
  readAhead(keys: readonly Key[]): Promise<void>
  /** Returns whether it wrote: `false` where somebody else wrote what was read here. */
  commit(): Promise<boolean>
  /** The process's marks, with those that are only true once this unit is written. */
  readonly marks: Marks
}

/** Items that a unit made have no version before they are written. */
const unwritten = 0

/** @param counterFailed is told where all was written but a counter */
export function createUnitOfWork(
  store: CheckedStore,
  processMarks: Marks,
  counterFailed: (error: unknown) => void,
): UnitOfWork {
  const read = new Map<string, Stored | undefined>()
  const writes = new Map<string, Write>()
  const marked = new Set<string>()

  const stored = async (key: Key): Promise<Stored | undefined> => {
    const name = nameOf(key)
    if (!read.has(name)) read.set(name, await store.get(key))
    return read.get(name)
  }
  const get = async (key: Key): Promise<Stored | undefined> => {
    const write = writes.get(nameOf(key))
    return write === undefined ? await stored(key) : written(write)
  }
  /** What must be there when all is written, for what the unit itself has seen there. */
  const expectedBefore = async (key: Key, expected: Expected): Promise<Expected> => {
    const before = writes.get(nameOf(key))
    if (before?.kind === 'put') return before.expected
    return expected === 'anything' ? expected : ((await stored(key))?.version ?? 'absent')
  }
  return {
    async readAhead(keys) {
      const unread = new Map(keys.filter((key) => !read.has(nameOf(key))).map((key) => [nameOf(key), key]))
      if (unread.size === 0) return
      const found = await store.getAll([...unread.values()])
      for (const [i, name] of [...unread.keys()].entries()) read.set(name, found[i])
    },
    get,
    getAll: (keys) => Promise.all(keys.map(get)),
    async put(key, data, { expected, ends }) {
      const there = expected === 'anything' ? undefined : ((await get(key))?.version ?? 'absent')
      if (expected !== 'anything' && expected !== there) return false
      writes.set(nameOf(key), { kind: 'put', key, data, ends, expected: await expectedBefore(key, expected) })
      return true
    },
    async add(key, increments, { ends }) {
      const before = writes.get(nameOf(key))
      if (before !== undefined && before.kind !== 'add') throw new Error(`${key.pk} is put and added to at once`)
      writes.set(nameOf(key), { kind: 'add', key, ends, increments: sum(before?.increments ?? {}, increments) })
    },
    async remove(key, version) {
      writes.set(nameOf(key), { kind: 'remove', key, ...(version !== undefined && { version }) })
    },
    async writeAll() {
      throw new Error('A unit of work writes all that it was given when it is committed')
    },
    async list(pk, options = {}) {
      const own = [...writes.values()].filter(({ key, kind }) => key.pk === pk && kind !== 'add')
      const found = await store.list(pk, options)
      if (own.length === 0) return found
      const items = new Map(found.map((item) => [nameOf(item), item]))
      for (const write of own) {
        const item = written(write)
        if (item === undefined) items.delete(nameOf(write.key))
        else if (isWithin(write.key.sk, options)) items.set(nameOf(write.key), item)
      }
      return [...items.values()].toSorted((a, b) => byBytes(a.sk, b.sk)).slice(0, options.limit)
    },
    async refuse(item) {
      await store.refuse(item)
      read.delete(nameOf(item))
    },
    async commit() {
      const isWritten = await writeTogether(store, [...writes.values()], counterFailed)
      if (isWritten) for (const name of marked) processMarks.add(name)
      return isWritten
    },
    marks: {
      has: (name) => marked.has(name) || processMarks.has(name),
      add: (name) => void marked.add(name),
    },
  }
}

async function writeTogether(
  store: Store,
  writes: readonly Write[],
  counterFailed: (error: unknown) => void,
): Promise<boolean> {
  if (writes.length === 0) return true
  if (writes.length > mostTogether) return await writeInParts(store, writes, counterFailed)
  const [only, ...others] = writes
  if (only?.kind === 'put' && others.length === 0) return await store.put(only.key, only.data, only)
  const failed = await store.writeAll(writes)
  if (failed.length === 0) return true
  // Counters that many write at once are added to one by one: nobody's addition stands against another's.
  if (!failed.every((place) => writes[place]?.kind === 'add')) return false
  const rest = writes.filter(({ kind }) => kind !== 'add')
  if (rest.length > 0 && (await store.writeAll(rest)).length > 0) return false
  // What is decided stays decided: a count may be one too low.
  for (const one of writes) {
    if (one.kind === 'add') await store.add(one.key, one.increments, one).catch(counterFailed)
  }
  return true
}

/** More than DynamoDB takes at once: what says that an alert is dealt with comes last, and stands only where the rest does. */
async function writeInParts(
  store: Store,
  writes: readonly Write[],
  counterFailed: (error: unknown) => void,
): Promise<boolean> {
  const isDelivery = ({ key }: Write): boolean => key.pk.startsWith('alert#')
  const inOrder = [...writes.filter((one) => !isDelivery(one)), ...writes.filter(isDelivery)]
  for (let i = 0; i < inOrder.length; i += mostTogether) {
    if (!(await writeTogether(store, inOrder.slice(i, i + mostTogether), counterFailed))) return false
  }
  return true
}

function written(write: Write): Stored | undefined {
  if (write.kind === 'remove') return undefined
  if (write.kind === 'add') throw new Error(`${write.key.pk} is added to, and cannot be read before that is written`)
  return { ...write.key, version: unwritten, ends: write.ends, data: JSON.parse(JSON.stringify(write.data)) }
}

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))
}

function isWithin(sk: string, { from, before }: { readonly from?: string; readonly before?: string }): boolean {
  return (from === undefined || byBytes(sk, from) >= 0) && (before === undefined || byBytes(sk, before) < 0)
}

/** Keys that the store takes for the same have the same. */
function nameOf({ pk, sk }: Key): string {
  return JSON.stringify([pk.toWellFormed(), sk.toWellFormed()])
}
