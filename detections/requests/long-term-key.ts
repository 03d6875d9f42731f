import type { ApiCall } from '../../shared/core/event.ts'

/** Whether the call was made with a key that works until somebody deletes it, as leaked keys do. */
export function hasLongTermKey({ actor }: ApiCall): boolean {
  return actor.accessKeyId?.startsWith('AKIA') === true
}
