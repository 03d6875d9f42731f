import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'
import { type JsonObject, numberAt, textAt } from '../core/json.ts'
import { isGraveAboutTocsin } from './alert-texts.ts'
import type { CheckedStore } from './checked-store.ts'
import { openedAtOf } from './item-kinds.ts'
import { RecentMap } from './recent-map.ts'
import type { Schedule } from './schedule.ts'
import { type Key, type Store, type Stored, update } from './store.ts'

/** From the alert that opened it: what is the same until it closes is counted. */
export interface OpenWindow {
  /** Names the window, and no other of the same group. */
  readonly id: string
  readonly opener: string
  readonly title: string
  readonly closesAt: number
}

/** What a window counted. */
export interface Counted {
  readonly count: number
  readonly lastAt: Date
  readonly actors: readonly string[]
  readonly addresses: readonly string[]
}

export interface Windows {
  /** @param isFresh whether it must be read, since another process may have ended it */
  current(alert: Alert, isFresh: boolean): Promise<OpenWindow | undefined>
  /**
   * How many hits, or different values, lie within the window's minutes, with this one: CloudTrail keeps no order.
   */
  reach(alert: Alert): Promise<number>
  /** Opens a window with this alert, unless another is open by now: then that. */
  open(alert: Alert): Promise<OpenWindow>
  count(alert: Alert, window: OpenWindow): Promise<void>
  /** Names what the alert's windows have in common, to end the open one before its time. */
  nameOf(alert: Alert): string
  /** What follows is told anew. What was counted by now is summed up when the window would have closed. */
  end(name: string): Promise<void>
  /** `undefined` where nothing was counted. What was counted ends by itself: to remove it would cost as much again. */
  summarize(windowId: string): Promise<Counted | undefined>
}

const minute = 60_000
const day = 24 * 60 * minute

/** Longer than the sweeper may be late: it has the task for a week. */
const heldMilliseconds = 8 * day

const pageLength = 5_000

const atOnce = 25

/** An alert that saw the window open may still be counted: the gate decides within seconds. */
const graceMilliseconds = 35_000

export function createWindows(store: CheckedStore, schedule: Schedule, now: () => Date): Windows {
  /** Windows that this process knows to be open: they need not be read again. */
  const known = new RecentMap<string, OpenWindow>(2_000)
  const at = ({ event }: Alert): number => Math.min(event.time?.getTime() ?? Number.POSITIVE_INFINITY, now().getTime())
  const isOpen = (window: OpenWindow | undefined): window is OpenWindow =>
    window !== undefined && now().getTime() < window.closesAt
  const isTooLong = ({ id, closesAt }: OpenWindow, alert: Alert): boolean =>
    closesAt - openedAtOf(id) > alert.detection.window.minutes * minute

  /** Windows that this process told the sweeper to close. That another did so is not believed of what is read. */
  const scheduled = new RecentMap<string, true>(2_000)

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
      const pk = (i: number): string => `hits#${groupOf(alert)}#${i}`
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
    async open(alert) {
      const openedAt = now().getTime()
      const closesAt = openedAt + alert.detection.window.minutes * minute
      const id = `${groupOf(alert)}#${openedAt}`
      const window = await update(store, headKey(alert), (data) => {
        const found = readHead(data)
        if (isOpen(found) && !isTooLong(found, alert) && !isGraveAboutTocsin(alert)) return { answer: found }
        const head = { id, opener: alert.id, title: alert.title.slice(0, 300), closesAt }
        return { write: { data: head, ends: new Date(closesAt + day) }, answer: head }
      })
      known.set(headKey(alert).pk, window)
      return window
    },
    async count(alert, window) {
      const { event } = alert
      const address = 'network' in event && event.network.kind === 'ip' ? event.network.address : undefined
      const actor = 'actor' in event ? event.actor.name.slice(0, 100) : undefined
      const key = { pk: `held#${window.id}`, sk: alert.id }
      const data = { at: at(alert), ...(actor && { actor }), ...(address && { address }) }
      await store.put(key, data, { expected: 'anything', ends: new Date(window.closesAt + heldMilliseconds) })
      if (scheduled.get(window.id)) return
      const label = labelOf(alert, window)
      await schedule.add('window', window.id, new Date(window.closesAt + graceMilliseconds), label)
      scheduled.set(window.id, true)
    },
    nameOf: groupOf,
    end: (name) => store.remove(headOf(name)),
    async summarize(windowId) {
      let [count, lastAt] = [0, 0]
      const [actors, addresses] = [new Set<string>(), new Set<string>()]
      for await (const { data } of itemsOf(store, `held#${windowId}`)) {
        count++
        lastAt = Math.max(lastAt, numberAt(data, 'at') ?? 0)
        addText(actors, textAt(data, 'actor'))
        addText(addresses, textAt(data, 'address'))
      }
      if (count === 0) return undefined
      return { count, lastAt: new Date(lastAt), actors: [...actors], addresses: [...addresses] }
    },
  }
}

/** Page by page: a window of a flood holds more than a function's memory does. */
async function* itemsOf(store: Store, pk: string): AsyncGenerator<Stored> {
  for (let from: string | undefined = ''; from !== undefined; ) {
    const page: readonly Stored[] = await store.list(pk, { ...(from !== '' && { from }), limit: pageLength })
    yield* page
    const last = page.at(-1)
    // What comes right after it: `from` is in the list.
    from = page.length < pageLength ? undefined : `${last?.sk}\0`
  }
}

function addText(texts: Set<string>, text: string | undefined): void {
  if (text !== undefined) texts.add(text)
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

/** What is graver is told, however lately something milder was. */
function groupOf({ detection, severity, group }: Alert): string {
  return `${detection.id}#${severity}#${hash(group)}`
}

function headKey(alert: Alert): Key {
  return headOf(groupOf(alert))
}

function headOf(name: string): Key {
  return { pk: `window#${name}`, sk: 'head' }
}

/** What the summary says of the window: the title is that of the alert that opened it. */
function labelOf({ detection, severity, event }: Alert, { opener, title }: OpenWindow): JsonObject {
  const { account, region } = event
  const { minutes } = detection.window
  return { opener, title, minutes, detection: detection.id, severity, account: account.id, region }
}

function readHead(data: JsonObject | undefined): OpenWindow | undefined {
  const id = textAt(data, 'id')
  const opener = textAt(data, 'opener')
  const closesAt = numberAt(data, 'closesAt')
  if (id === undefined || opener === undefined || closesAt === undefined) return undefined
  return { id, opener, title: textAt(data, 'title') ?? '', closesAt }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
