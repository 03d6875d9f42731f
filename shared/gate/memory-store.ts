import type { JsonObject } from '../core/json.ts'
import {
  byBytes,
  type Expected,
  endSecond,
  hasEnded,
  type Key,
  NoCounterError,
  type Store,
  type Stored,
  type Write,
} from './store.ts'

interface Entry {
  readonly key: Key
  readonly version: number
  /** As JSON, so that nobody who read it can change it. */
  readonly data: string
  readonly isCounter: boolean
  readonly endSecond: number
}

/** After so many writes it drops what has ended: a scan may go on for long. */
const writesBetweenSweeps = 10_000

/** A store in the process's own memory, for tests and for printing: it does what shared/aws/dynamodb-store.ts does. */
export function createMemoryStore(now: () => Date): Store {
  const partitions = new Map<string, Map<string, Entry>>()
  let writes = 0
  const find = ({ pk, sk }: Key): Entry | undefined => {
    const entry = partitions.get(pk)?.get(sk)
    return entry === undefined || hasEnded(entry.endSecond, now()) ? undefined : entry
  }
  const write = (key: Key, data: JsonObject, isCounter: boolean, ends: Date): void => {
    const partition = partitions.get(key.pk) ?? new Map<string, Entry>()
    partitions.set(key.pk, partition)
    const entry = { key, version: ++writes, data: JSON.stringify(data), isCounter, endSecond: endSecond(ends) }
    partition.set(key.sk, entry)
    if (writes % writesBetweenSweeps === 0) dropEnded()
  }
  const dropEnded = (): void => {
    for (const [pk, partition] of partitions) {
      for (const [sk, entry] of partition) if (hasEnded(entry.endSecond, now())) partition.delete(sk)
      if (partition.size === 0) partitions.delete(pk)
    }
  }
  const isExpected = (key: Key, expected: Expected): boolean =>
    expected === 'anything' || expected === (find(wellFormed(key))?.version ?? 'absent')
  const add = (key: Key, increments: Readonly<Record<string, number>>, ends: Date): void => {
    const before = read(find(wellFormed(key)))?.data ?? {}
    const sums = Object.entries(increments).map(([name, n]) => [name, Number(before[name] ?? 0) + n])
    write(wellFormed(key), { ...before, ...Object.fromEntries(sums) }, true, ends)
  }
  const isPut = (key: Key): boolean => find(wellFormed(key))?.isCounter === false
  const remove = (key: Key): void => {
    const { pk, sk } = wellFormed(key)
    partitions.get(pk)?.delete(sk)
  }
  const mayBeWritten = (one: Write): boolean => {
    switch (one.kind) {
      case 'put':
        return isExpected(one.key, one.expected)
      case 'add':
        return !isPut(one.key)
      case 'remove':
        return one.version === undefined || isExpected(one.key, one.version)
      default:
        return one satisfies never
    }
  }
  return {
    async get(key) {
      return read(find(wellFormed(key)))
    },
    getAll: async (keys) => keys.map((key) => read(find(wellFormed(key)))),
    async put(key, data, { expected, ends }) {
      if (!isExpected(key, expected)) return false
      write(wellFormed(key), data, false, ends)
      return true
    },
    async add(key, increments, { ends }) {
      if (isPut(key)) throw new NoCounterError(key)
      add(key, increments, ends)
    },
    async remove(key, version) {
      if (version === undefined || isExpected(key, version)) remove(key)
    },
    async writeAll(writes) {
      const failed = writes.flatMap((one, i) => (mayBeWritten(one) ? [] : [i]))
      if (failed.length > 0) return failed
      for (const one of writes) {
        if (one.kind === 'put') write(wellFormed(one.key), one.data, false, one.ends)
        if (one.kind === 'add') add(one.key, one.increments, one.ends)
        if (one.kind === 'remove') remove(one.key)
      }
      return []
    },
    async list(pk, { from, before, limit = Number.POSITIVE_INFINITY } = {}) {
      return [...(partitions.get(pk.toWellFormed())?.keys() ?? [])]
        .filter((sk) => from === undefined || byBytes(sk, from) >= 0)
        .filter((sk) => before === undefined || byBytes(sk, before) < 0)
        .sort(byBytes)
        .map((sk) => read(find(wellFormed({ pk, sk }))))
        .filter((stored) => stored !== undefined)
        .slice(0, Math.max(0, limit))
    },
  }
}

function wellFormed({ pk, sk }: Key): Key {
  return { pk: pk.toWellFormed(), sk: sk.toWellFormed() }
}

function read(entry: Entry | undefined): Stored | undefined {
  if (entry === undefined) return undefined
  const ends = new Date(entry.endSecond * 1000)
  return { ...entry.key, version: entry.version, ends, data: JSON.parse(entry.data) }
}
