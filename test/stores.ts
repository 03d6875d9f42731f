import type { JsonObject } from '../shared/core/json.ts'
import type { Key, Store } from '../shared/gate/store.ts'

/** A store that tells of every item which is asked for, and of every one that is written, with what is written. */
export function notingStore(store: Store, note: (key: Key, data?: JsonObject) => void): Store {
  return {
    async get(key) {
      note(key)
      return await store.get(key)
    },
    async getAll(keys) {
      for (const key of keys) note(key)
      return await store.getAll(keys)
    },
    async put(key, data, options) {
      note(key, data)
      return await store.put(key, data, options)
    },
    async add(key, increments, options) {
      note(key, increments)
      await store.add(key, increments, options)
    },
    async remove(key, version) {
      note(key)
      await store.remove(key, version)
    },
    async list(pk, options) {
      note({ pk, sk: options?.before?.slice(0, 10) ?? '0#x' })
      return await store.list(pk, options)
    },
    async writeAll(writes) {
      for (const write of writes) {
        if (write.kind === 'put') note(write.key, write.data)
        if (write.kind === 'add') note(write.key, write.increments)
        if (write.kind === 'remove') note(write.key)
      }
      return await store.writeAll(writes)
    },
  }
}

/** A store of which each call goes through a function: it may fail it, before it arrives or after. */
export function storeThrough(store: Store, through: <Result>(act: () => Promise<Result>) => Promise<Result>): Store {
  return {
    get: (key) => through(() => store.get(key)),
    getAll: (keys) => through(() => store.getAll(keys)),
    put: (key, data, options) => through(() => store.put(key, data, options)),
    add: (key, increments, options) => through(() => store.add(key, increments, options)),
    remove: (key, version) => through(() => store.remove(key, version)),
    list: (pk, options) => through(() => store.list(pk, options)),
    writeAll: (writes) => through(() => store.writeAll(writes)),
  }
}
