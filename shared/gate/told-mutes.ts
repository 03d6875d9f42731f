import { createHash } from 'node:crypto'
import { textAt } from '../core/json.ts'
import { type Mute, type Mutes, muteConditions } from './mutes.ts'
import type { Store } from './store.ts'

const day = 24 * 60 * 60 * 1000

/** Which mutes people have heard of: whoever may write mutes must not be able to write one that nobody notices. */
export interface ToldMutes {
  /** Those that were made since, or changed: a mute that is told may get another content under its ID. */
  untold(): Promise<readonly Mute[]>
  told(mute: Mute): Promise<void>
}

export function createToldMutes(store: Store, mutes: Pick<Mutes, 'current'>): ToldMutes {
  return {
    async untold() {
      const all = await mutes.current()
      if (all.length === 0) return []
      const told = new Map((await store.list('mute-told')).map(({ sk, data }) => [sk, textAt(data, 'content')]))
      return all.filter((mute) => told.get(mute.id) !== contentOf(mute))
    },
    async told(mute) {
      const ends = new Date(mute.expires.getTime() + day)
      const data = { content: contentOf(mute) }
      await store.put({ pk: 'mute-told', sk: mute.id }, data, { expected: 'anything', ends })
    },
  }
}

function contentOf(mute: Mute): string {
  const { owner, reason, critical, expires } = mute
  const parts = [...muteConditions.map((condition) => mute[condition] ?? null), owner, reason, critical, expires]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
