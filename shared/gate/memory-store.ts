import type { JsonObject } from '../core/json.ts'
import type { Key, Store, Stored } from './store.ts'

interface Entry extends Stored {
  readonly ends: Date
}

/** A store in the process's own memory, for tests and for printing: it does what shared/aws/dynamodb-store.ts does. */
export function createMemoryStore(now: () => Date): Store & { readonly entries: () => readonly Entry[] } {
  const partitions = new Map<string, Map<string, Entry>>()
  const find = ({ pk, sk }: Key): Entry | undefined => {
    const entry = partitions.get(pk)?.get(sk)
    return entry !== undefined && entry.ends > now() ? entry : undefined
  }
  const write = (key: Key, data: JsonObject, ends: Date): void => {
    const partition = partitions.get(key.pk) ?? new Map<string, Entry>()
    partitions.set(key.pk, partition)
    partition.set(key.sk, { ...key, data, ends, version: (find(key)?.version ?? 0) + 1 })
  }
  return {
    async get(key) {
      return find(key)
    },
    async put(key, data, { expected, ends }) {
      const version = find(key)?.version ?? 'absent'
      if (expected !== 'anything' && expected !== version) return false
      write(key, data, ends)
      return true
    },
    async add(key, increments, { ends }) {
      const before = find(key)?.data ?? {}
      const sums = Object.entries(increments).map(([name, n]) => [name, Number(before[name] ?? 0) + n])
      write(key, { ...before, ...Object.fromEntries(sums) }, ends)
    },
    async remove({ pk, sk }) {
      partitions.get(pk)?.delete(sk)
    },
    async list(pk, { from = '', before, limit = Number.POSITIVE_INFINITY } = {}) {
      return [...(partitions.get(pk)?.keys() ?? [])]
        .sort()
        .filter((sk) => sk >= from && (before === undefined || sk < before))
        .map((sk) => find({ pk, sk }))
        .filter((entry) => entry !== undefined)
        .slice(0, limit)
    },
    entries: () => [...partitions.values()].flatMap((partition) => [...partition.values()]),
  }
}
