import type { Store } from '../shared/gate/store.ts'
import { storeThrough } from './stores.ts'

/** The process is gone: nothing that it does from here on reaches anything. */
export class Killed extends Error {}

/** A process that is killed at its n-th call of the outside world: before it arrives, or after it, before the answer comes. */
export function createMortal() {
  let left = Number.POSITIVE_INFINITY
  let isAfter = false
  let isDead = false
  const calls = { made: 0 }
  const through = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (isDead) throw new Killed()
    calls.made++
    if (--left > 0) return await act()
    isDead = true
    if (isAfter) await act()
    throw new Killed()
  }
  return {
    calls,
    /** A dead process cannot publish, either; the message may be out all the same. */
    through,
    wrapStore: (store: Store): Store => storeThrough(store, through),
    killAt(call: number, afterwards: boolean) {
      calls.made = 0
      left = call
      isAfter = afterwards
      isDead = false
    },
    /** Another process takes its place. Returns whether it was killed. */
    live(): boolean {
      const wasKilled = isDead
      left = Number.POSITIVE_INFINITY
      isDead = false
      return wasKilled
    },
  }
}
