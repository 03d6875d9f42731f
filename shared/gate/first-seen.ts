import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'
import { numberAt, textAt } from '../core/json.ts'
import type { Key, Store } from './store.ts'

const day = 24 * 60 * 60 * 1000
const keptMilliseconds = 90 * day

export interface FirstSeen {
  keysOf(alert: Alert): readonly Key[]
  /** Why the alert is no news; `undefined` where its value was not seen before. */
  check(alert: Alert): Promise<string | undefined>
  /** What a reader must know of a first sight: for how long Tocsin would have seen it, where that is not 90 days yet. */
  notesOn(alert: Alert): Promise<readonly string[]>
  /** The title with those alone that are new, where it names several. */
  titleOf(alert: Alert): Promise<string>
}

/** Since when the deployment has watched, in milliseconds since 1970; read once for each process. */
export type WatchesSince = () => Promise<number>

export function createWatchesSince(store: Store, now: () => Date): WatchesSince {
  let since: number | undefined
  return async () => {
    if (since !== undefined) return since
    const key = { pk: 'deployment', sk: 'first-seen' }
    const began = { at: now().getTime() }
    const isNew = await store.put(key, began, { expected: 'absent', ends: new Date(8.64e15) })
    since = isNew ? began.at : (numberAt((await store.get(key))?.data, 'at') ?? began.at)
    return since
  }
}

/**
 * Remembers values for 90 days after they were last seen. A new deployment only learns for `learningDays`: at first
 * everything is new.
 */
export function createFirstSeen(
  store: Store,
  now: () => Date,
  learningDays: number,
  watchesSince: WatchesSince,
): FirstSeen {
  const learning = async (): Promise<string | undefined> => {
    const learnsUntil = (await watchesSince()) + learningDays * day
    return now().getTime() < learnsUntil ? `learning what is usual until ${dayOf(learnsUntil)}` : undefined
  }
  const keyOf = ({ detection }: Alert, value: string): Key => {
    const hash = createHash('sha256').update(value).digest('base64url')
    return { pk: `seen#${detection.id}#${hash.slice(0, 22)}`, sk: 'seen' }
  }
  /** Whether the value is new, or this alert is the one that brought it. */
  const isFirst = async (alert: Alert, value: string): Promise<boolean> => {
    const key = keyOf(alert, value)
    const ends = new Date(now().getTime() + keptMilliseconds)
    if (await store.put(key, { first: alert.id, at: now().getTime() }, { expected: 'absent', ends })) return true
    const found = await store.get(key)
    if (found === undefined || textAt(found.data, 'first') === alert.id) return true
    const isStale = now().getTime() - (numberAt(found.data, 'at') ?? 0) > day
    if (isStale) await store.put(key, { ...found.data, at: now().getTime() }, { expected: found.version, ends })
    return false
  }
  return {
    keysOf: (alert) => (alert.firstSeen ?? []).map((value) => keyOf(alert, value)),
    async check(alert) {
      const { firstSeen, severity } = alert
      if (firstSeen === undefined) return undefined
      let isNews = false
      for (const value of new Set(firstSeen)) isNews = (await isFirst(alert, value)) || isNews
      if (!isNews) return `seen in the last 90 days: ${firstSeen.join(', ')}`
      // Data that somebody else's key encrypts is no custom of the account, on its first day either.
      const isGrave = severity === 'critical' || severity === 'high'
      return isGrave ? undefined : await learning()
    },
    async titleOf(alert) {
      const { firstSeen = [], titleOfNew, id, title } = alert
      if (titleOfNew === undefined) return title
      const found = await Promise.all(firstSeen.map((value) => store.get(keyOf(alert, value))))
      const news = firstSeen.filter((_, i) => textAt(found[i]?.data, 'first') === id)
      return titleOfNew(news) ?? title
    },
    async notesOn({ firstSeen }) {
      if (firstSeen === undefined) return []
      const since = await watchesSince()
      if (now().getTime() - since >= keptMilliseconds) return []
      return [`Tocsin has watched here since ${dayOf(since)}: it does not know what was done before.`]
    },
  }
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
