import type { JsonObject } from '../core/json.ts'
import { isJsonObject, textAt } from '../core/json.ts'
import type { Store } from './store.ts'

const kinds = ['incident', 'wait', 'run', 'reminder'] as const

/** What the sweeper has to do, and when: the next look at an incident, the end of a wait, of the run of a plan, a reminder. */
export interface Task {
  readonly kind: (typeof kinds)[number]
  readonly id: string
  readonly data: JsonObject
  /** The place in the schedule, to strike it off. */
  readonly sk: string
}

/** As ISO 8601 has it, to the millisecond. */
function timeOf(sk: string): string {
  return sk.slice(0, 24)
}

/** A sweeper that stands still for a week has been removed. */
const keptMilliseconds = 7 * 24 * 60 * 60 * 1000

export interface Schedule {
  /** The same task at the same time is one task. */
  add(kind: Task['kind'], id: string, at: Date, data: JsonObject): Promise<void>
  due(limit: number): Promise<readonly Task[]>
  /** The next time, up to `before`, at which something is to be done that must not be late. */
  nextPrompt(before: Date): Promise<Date | undefined>
  done(task: Task): Promise<void>
}

/** A stop of a thousand instances has as many alerts wait. */
const mostAhead = 2_000

/** All tasks lie in one list in the order of their times, so that nobody has to search for them. */
export function createSchedule(store: Store, now: () => Date): Schedule {
  return {
    async add(kind, id, at, data) {
      const key = { pk: 'due', sk: `${at.toISOString()}#${kind}#${id}` }
      const ends = new Date(at.getTime() + keptMilliseconds)
      await store.put(key, { kind, id, data }, { expected: 'anything', ends })
    },
    async due(limit) {
      const before = new Date(now().getTime() + 1).toISOString()
      const found = await store.list('due', { before, limit })
      return found.map(({ sk, data }) => ({
        kind: kinds.find((kind) => kind === data['kind']) ?? 'incident',
        id: textAt(data, 'id') ?? '',
        data: isJsonObject(data['data']) ? data['data'] : {},
        sk,
      }))
    },
    async nextPrompt(before) {
      const next = await store.list('due', {
        from: new Date(now().getTime() + 1).toISOString(),
        before: before.toISOString(),
        limit: mostAhead,
      })
      const prompt = next.find(({ data }) => isJsonObject(data['data']) && data['data']['isPrompt'] === true)
      return prompt && new Date(timeOf(prompt.sk))
    },
    async done({ sk }) {
      await store.remove({ pk: 'due', sk })
    },
  }
}
