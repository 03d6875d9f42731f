import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'
import type { Ended } from '../core/cause.ts'
import { happenedAt } from '../core/event.ts'
import { numberAt, textAt } from '../core/json.ts'
import { isAsGrave, severities } from '../core/severity.ts'
import type { Key, Store } from './store.ts'

/** What has not ended in half a year is not waited for. */
const keptMilliseconds = 180 * 24 * 60 * 60 * 1000

/** What comes again so long after it was over is news, whoever did it and whoever ended it. */
const overMilliseconds = 24 * 60 * 60 * 1000

/** Alerts that were told, of what may end: a later event on the same resource closes them. */
export interface OpenAlerts {
  /**
   * What tells whether this alert ends another, and whether it is back after it was ended.
   * @param isClosable whether others end alerts like this one
   */
  keysOf(alert: Alert, isClosable: boolean): readonly Key[]
  /** @param window in which what follows is counted, until the alert ends */
  open(alert: Alert, window: string): Promise<void>
  /** The alert that this one ends. */
  find(closing: Alert): Promise<Ended | undefined>
  /** The window of the alert that this one ends. */
  windowOf(closing: Alert): Promise<string | undefined>
  close(closing: Alert): Promise<void>
  /** Whether it says no more than what is open already: of the same group, and no graver. */
  stillHolds(alert: Alert): Promise<boolean>
  /** Names what tells whether it is open. */
  nameOf(alert: Alert): string
  /** The alert that is open under a name. */
  alertOf(name: string): Promise<string | undefined>
  /** Whether an alert like this one was ended less than a day ago, and none was told since. */
  isOver(alert: Alert): Promise<boolean>
}

export function createOpenAlerts(store: Store, now: () => Date): OpenAlerts {
  /** The one that is still open. */
  const openOf = async (key: Key) => {
    const data = (await store.get(key))?.data
    return numberAt(data, 'over') === undefined ? data : undefined
  }
  return {
    keysOf(alert, isClosable) {
      const { closes } = alert.detection
      return [...(closes === undefined ? [] : [keyOf(closes, alert)]), ...(isClosable ? [keyOfOpen(alert)] : [])]
    },
    async open(alert, window) {
      const { id, title, severity, event, group } = alert
      const since = happenedAt(event, now())
      const data = { alert: id, title: title.slice(0, 300), severity, since, window, group: hashOf(group) }
      const ends = new Date(now().getTime() + keptMilliseconds)
      await store.put(keyOfOpen(alert), data, { expected: 'anything', ends })
    },
    async find(closing) {
      const { closes } = closing.detection
      if (closes === undefined) return undefined
      const found = await openOf(keyOf(closes, closing))
      const since = new Date(numberAt(found, 'since') ?? Number.NaN)
      const alert = textAt(found, 'alert')
      // An event from before it began ends nothing: events may come late.
      const tooEarly = closing.event.time !== undefined && closing.event.time < since
      if (alert === undefined || tooEarly) return undefined
      const severity = severities.find((one) => one === textAt(found, 'severity'))
      return { alert, title: textAt(found, 'title') ?? '', severity, since }
    },
    async windowOf(closing) {
      const { closes } = closing.detection
      return closes && textAt(await openOf(keyOf(closes, closing)), 'window')
    },
    async close(closing) {
      const { closes } = closing.detection
      if (closes === undefined) return
      const key = keyOf(closes, closing)
      const found = await openOf(key)
      if (found === undefined) return
      const over = now().getTime()
      await store.put(key, { ...found, over }, { expected: 'anything', ends: new Date(over + overMilliseconds) })
    },
    async stillHolds(alert) {
      const found = await openOf(keyOfOpen(alert))
      const severity = severities.find((one) => one === textAt(found, 'severity'))
      const isOther = textAt(found, 'alert') !== alert.id && textAt(found, 'group') === hashOf(alert.group)
      return severity !== undefined && isOther && isAsGrave(severity, alert.severity)
    },
    nameOf: (alert) => keyOfOpen(alert).pk,
    alertOf: async (name) => textAt(await openOf({ pk: name, sk: 'open' }), 'alert'),
    isOver: async (alert) => numberAt((await store.get(keyOfOpen(alert)))?.data, 'over') !== undefined,
  }
}

function keyOfOpen(alert: Alert): Key {
  return keyOf(alert.detection.replaces ?? alert.detection.id, alert)
}

/** The same thing is what has the same identity; or else the same resources, and is about the same of them. */
function keyOf(detection: string, { event }: Alert): Key {
  const matter = event.matter === undefined ? [] : [event.matter]
  const parts =
    event.identity === undefined
      ? [event.account.id, event.region, ...event.resources.map(({ name }) => name).sort(), ...matter]
      : [event.account.id, event.identity]
  return { pk: `open#${detection}#${hashOf(JSON.stringify(parts))}`, sk: 'open' }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
