import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'
import { type JsonObject, numberAt, textAt } from '../core/json.ts'
import { isGraveAboutTocsin } from './alert-texts.ts'
import type { CheckedStore } from './checked-store.ts'
import type { Subject } from './incident-key.ts'
import { openedAtOf } from './item-kinds.ts'
import { RecentMap } from './recent-map.ts'
import { countOf, signatureOf } from './signature.ts'
import { type Key, type Stored, update } from './store.ts'

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
  /** @param isFresh whether it must be read, since another process may have ended it */
  current(alert: Alert, isFresh: boolean): Promise<OpenWindow | undefined>
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

export function createWindows(store: CheckedStore, now: () => Date): Windows {
  /** Windows that this process knows to be open: they need not be read again. */
  const known = new RecentMap<string, OpenWindow>(2_000)
  const at = ({ event }: Alert): number => Math.min(event.time?.getTime() ?? Number.POSITIVE_INFINITY, now().getTime())
  const isOpen = (window: OpenWindow | undefined): window is OpenWindow =>
    window !== undefined && now().getTime() < window.closesAt
  const isTooLong = ({ id, closesAt }: OpenWindow, alert: Alert): boolean =>
    closesAt - openedAtOf(id) > alert.detection.window.minutes * minute

  return {
    async current(alert, isFresh) {
      const key = headKey(alert)
      const remembered = isFresh ? undefined : known.get(key.pk)
      if (isOpen(remembered)) return remembered
      if (isGraveAboutTocsin(alert)) return undefined
      const found = await store.get(key)
      const head = readHead(found?.data)
      if (found === undefined || !isOpen(head)) return undefined
      if (isTooLong(head, alert)) {
        await store.refuse(found)
        return undefined
      }
      known.set(key.pk, head)
      return head
    },
    async reach(alert) {
      const length = alert.detection.window.minutes * minute
      const bucket = Math.floor(at(alert) / length)
      const pk = (i: number): string => `hits#${countOf(alert)}#${i}`
      const values = [...new Set((alert.distinct ?? [alert.id]).map(hash))]
      // One call may name a thousand things: nothing needs to be remembered to see that they are enough.
      if (values.length >= alert.detection.window.threshold) return values.length
      const ends = new Date(now().getTime() + 2 * length + day)
      const remember = (value: string) =>
        update(store, { pk: pk(bucket), sk: value }, (data) => {
          const isLater = (numberAt(data, 'at') ?? Number.NEGATIVE_INFINITY) < at(alert)
          return { ...(isLater && { write: { data: { at: at(alert) }, ends } }), answer: undefined }
        })
      for (let i = 0; i < values.length; i += atOnce) await Promise.all(values.slice(i, i + atOnce).map(remember))
      const hits = [...(await store.list(pk(bucket - 1))), ...(await store.list(pk(bucket)))]
      const isLate = now().getTime() >= (bucket + 1) * length
      if (isLate) hits.push(...(await store.list(pk(bucket + 1))))
      return mostTogether(hits.map(toHit), at(alert), length)
    },
    async open(alert, subject) {
      const openedAt = now().getTime()
      const closesAt = openedAt + alert.detection.window.minutes * minute
      const id = `${signatureOf(alert)}#${openedAt}`
      const window = await update(store, headKey(alert), (data) => {
        const found = readHead(data)
        if (isOpen(found) && !isTooLong(found, alert) && !isGraveAboutTocsin(alert)) return { answer: found }
        const head = { id, opener: alert.id, closesAt, subject }
        return { write: { data: head, ends: new Date(closesAt + day) }, answer: head }
      })
      known.set(headKey(alert).pk, window)
      return window
    },
    nameOf: signatureOf,
    end: (name) => store.remove(headOf(name)),
  }
}

interface Hit {
  readonly value: string
  readonly at: number
}

function toHit({ sk, data }: Stored): Hit {
  return { value: sk, at: numberAt(data, 'at') ?? 0 }
}

/** The most different values that lie within one `length` that has `time` in it. */
function mostTogether(hits: readonly Hit[], time: number, length: number): number {
  const near = hits.filter(({ at }) => Math.abs(at - time) < length)
  const counts = near
    .filter(({ at }) => at <= time)
    .map(
      ({ at: start }) => new Set(near.filter(({ at }) => at >= start && at < start + length).map((hit) => hit.value)),
    )
  return Math.max(0, ...counts.map(({ size }) => size))
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
