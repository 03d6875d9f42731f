import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'
import { happenedAt } from '../core/event.ts'
import { type JsonObject, numberAt, textAt } from '../core/json.ts'
import { isGraveAboutTocsin } from './alert-texts.ts'
import type { CheckedStore } from './checked-store.ts'
import type { Subject } from './incident-key.ts'
import { openedAtOf } from './item-kinds.ts'
import { countOf, signatureOf } from './signature.ts'
import { type Key, type Store, type Stored, update } from './store.ts'

/** From the alert that opened it: what is the same until it closes is counted. */
export interface OpenWindow {
  /** Names the window, and no other of the same group. */
  readonly id: string
  readonly opener: string
  readonly closesAt: number
  /** Where what is the same is counted. */
  readonly subject: Subject['key']
}

export interface Windows {
  keyOf(alert: Alert): Key
  /** The open window of what says the same. */
  current(alert: Alert): Promise<OpenWindow | undefined>
  /**
   * How many hits, or different values, lie within the window's minutes, with this one: CloudTrail keeps no order.
   */
  reach(alert: Alert): Promise<number>
  /** Opens a window with this alert, unless another is open by now: then that. */
  open(alert: Alert, subject: Subject['key']): Promise<OpenWindow>
  /** Names what the alert's windows have in common, to end the open one before its time. */
  nameOf(alert: Alert): string
  /** What follows is told anew. */
  end(name: string): Promise<void>
}

const minute = 60_000
const day = 24 * 60 * minute

const atOnce = 25

/**
 * @param hitStore where hits are written at once, also where the rest is a unit of work: of many that count at the same
 *   time, the last to look must see all
 */
export function createWindows(store: CheckedStore, now: () => Date, hitStore: Store = store): Windows {
  const at = ({ event }: Alert): number => happenedAt(event, now())
  const isOpen = (window: OpenWindow | undefined): window is OpenWindow =>
    window !== undefined && now().getTime() < window.closesAt
  const placeOf = (alert: Alert): number => Math.floor(at(alert) / (alert.detection.window.minutes * minute))
  const hitKeys = (alert: Alert): readonly Key[] =>
    valuesOf(alert).map((value) => ({ pk: hitsOf(alert), sk: `${inOrder(placeOf(alert))}#${value}` }))
  const isTooLong = ({ id, closesAt }: OpenWindow, alert: Alert): boolean =>
    closesAt - openedAtOf(id) > alert.detection.window.minutes * minute

  return {
    keyOf: headKey,
    async current(alert) {
      if (isGraveAboutTocsin(alert)) return undefined
      const found = await store.get(headKey(alert))
      const head = readHead(found?.data)
      if (found === undefined || !isOpen(head)) return undefined
      if (isTooLong(head, alert)) {
        await store.refuse(found)
        return undefined
      }
      return head
    },
    async reach(alert) {
      const length = alert.detection.window.minutes * minute
      // One call may name a thousand things: nothing needs to be remembered to see that they are enough.
      if (!isCounted(alert)) return valuesOf(alert).length
      const ends = new Date(now().getTime() + 2 * length + day)
      const hit = { at: at(alert) }
      const remember = async (key: Key): Promise<void> => {
        if (await hitStore.put(key, hit, { expected: 'absent', ends })) return
        await update(hitStore, key, (data) => {
          const isLater = (numberAt(data, 'at') ?? Number.NEGATIVE_INFINITY) < hit.at
          return { ...(isLater && { write: { data: hit, ends } }), answer: undefined }
        })
      }
      const keys = hitKeys(alert)
      for (let i = 0; i < keys.length; i += atOnce) await Promise.all(keys.slice(i, i + atOnce).map(remember))
      const place = placeOf(alert)
      const hits = await hitStore.list(hitsOf(alert), { from: inOrder(place - 1), before: inOrder(place + 2) })
      return mostTogether(hits.map(toHit), at(alert), length)
    },
    async open(alert, subject) {
      const openedAt = now().getTime()
      const closesAt = openedAt + alert.detection.window.minutes * minute
      const id = `${signatureOf(alert)}#${openedAt}`
      return await update(store, headKey(alert), (data) => {
        const found = readHead(data)
        if (isOpen(found) && !isTooLong(found, alert) && !isGraveAboutTocsin(alert)) return { answer: found }
        const head = { id, opener: alert.id, closesAt, subject }
        return { write: { data: head, ends: new Date(closesAt + day) }, answer: head }
      })
    },
    nameOf: signatureOf,
    end: (name) => store.remove(headOf(name)),
  }
}

function hitsOf(alert: Alert): string {
  return `hits#${countOf(alert)}`
}

/** As text in the order of numbers. */
function inOrder(place: number): string {
  return String(place).padStart(12, '0')
}

function valuesOf({ distinct, id }: Alert): readonly string[] {
  return [...new Set((distinct ?? [id]).map(hash))]
}

/** Whether it takes others to reach the threshold. */
function isCounted(alert: Alert): boolean {
  return valuesOf(alert).length < alert.detection.window.threshold
}

interface Hit {
  readonly value: string
  readonly at: number
}

function toHit({ sk, data }: Stored): Hit {
  return { value: sk.slice(sk.indexOf('#') + 1), at: numberAt(data, 'at') ?? 0 }
}

/** The most different values that lie within one `length` that has `time` in it. */
function mostTogether(hits: readonly Hit[], time: number, length: number): number {
  const near = hits.filter(({ at }) => Math.abs(at - time) < length).toSorted((a, b) => a.at - b.at)
  const counts = new Map<string, number>()
  let [most, end] = [0, 0]
  for (const first of near) {
    if (first.at > time) break
    for (; end < near.length; end++) {
      const next = near[end]
      if (next === undefined || next.at >= first.at + length) break
      counts.set(next.value, (counts.get(next.value) ?? 0) + 1)
    }
    most = Math.max(most, counts.size)
    const left = (counts.get(first.value) ?? 1) - 1
    if (left === 0) counts.delete(first.value)
    else counts.set(first.value, left)
  }
  return most
}

function headKey(alert: Alert): Key {
  return headOf(signatureOf(alert))
}

function headOf(name: string): Key {
  return { pk: `window#${name}`, sk: 'head' }
}

function readHead(data: JsonObject | undefined): OpenWindow | undefined {
  const id = textAt(data, 'id')
  const opener = textAt(data, 'opener')
  const closesAt = numberAt(data, 'closesAt')
  const subject = textAt(data, 'subject')
  if (id === undefined || opener === undefined || closesAt === undefined || subject === undefined) return undefined
  return { id, opener, closesAt, subject }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
