import { detections } from '../../detections/index.ts'
import { sequences } from '../../detections/sequences/index.ts'
import type { JsonObject } from '../../shared/core/json.ts'
import { at } from '../../shared/core/json.ts'
import type { Notification } from '../../shared/core/notification.ts'
import type { Store } from '../../shared/gate/store.ts'
import { createWorld } from '../../test/world.ts'

/** An event, and when it comes, in seconds from the start. */
export interface Happening {
  readonly second: number
  readonly event: unknown
}

export interface Told {
  readonly second: number
  readonly notification: Notification
}

export interface Played {
  readonly events: number
  /** Alerts that must be told: not what is usual, below a threshold, expected, or an event that came before. */
  readonly alerts: number
  /** How many of them the digest says were told, counted or folded. */
  readonly accounted: number
  readonly told: readonly Told[]
  /** Of the table, while events are handled. */
  readonly calls: number
  readonly milliseconds: number
}

const start = new Date('2026-11-21T00:00:00Z')
/** Longer than any window: what only counts is told when its window has ended. */
const quietSeconds = 26 * 3600
const days = ['2026-11-21', '2026-11-22', '2026-11-23']

/** What the functions make of events as they come, with the sweeper each minute, until all is told. */
export async function play(happenings: readonly Happening[]): Promise<Played> {
  const spent = { calls: 0, milliseconds: 0 }
  let isHandling = false
  const counted = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        if (isHandling) spent.calls++
        return Reflect.get(target, name)
      },
    })
  const settings = { flood: { burst: 20, secondsPerMessage: 15 } }
  const world = createWorld(detections, { sequences, start, wrapStore: counted, settings })
  const alerts = new Set<string>()
  const told: Told[] = []
  const handle = async ({ event }: Happening): Promise<void> => {
    const began = performance.now()
    isHandling = true
    const { published, held } = await world.deliver(movedTo(event, world.now))
    isHandling = false
    spent.milliseconds += performance.now() - began
    for (const { alert } of [...published, ...held.filter(({ reason }) => mustBeTold(reason))]) alerts.add(alert)
  }
  const bySecond = Map.groupBy(happenings, ({ second }) => second)
  const end = Math.max(0, ...bySecond.keys()) + quietSeconds
  for (let second = 0; second <= end; second++) {
    world.now = new Date(start.getTime() + second * 1000)
    if (second % 60 === 0) await world.sweep()
    for (const happening of bySecond.get(second) ?? []) await handle(happening)
    told.push(...world.published.slice(told.length).map((notification) => ({ second, notification })))
  }
  let accounted = 0
  for (const day of days) {
    const { data } = await world.digest(day)
    accounted += Number(data['published']) + Number(data['counted']) + Number(data['folded'])
  }
  return { events: happenings.length, alerts: alerts.size, accounted, told, ...spent }
}

function mustBeTold(reason: string): boolean {
  return !/^(too few to be told|seen in the last|learning|there is no open alert|the same event came before)/.test(
    reason,
  )
}

/** The event as though it happened now. */
function movedTo(event: unknown, now: Date): unknown {
  const time = now.toISOString().replace('.000Z', 'Z')
  const moved = { ...Object(event), time }
  const detail = at(moved, 'detail', 'eventTime') === undefined ? undefined : at(moved, 'detail')
  return detail === undefined ? moved : { ...moved, detail: { ...Object(detail), eventTime: time } }
}

/** The same by somebody of another name. */
export function renamed(event: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  let text = JSON.stringify(event)
  for (const [from, to] of Object.entries(names)) text = text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to)
  const again: JsonObject = JSON.parse(text)
  return again
}
