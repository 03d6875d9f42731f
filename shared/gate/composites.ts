import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Alert } from '../core/alert.ts'
import type { AlarmState, DomainEvent } from '../core/event.ts'
import { type IncidentTimes, isOpen } from './incident.ts'
import { type Subject, subjectOfAlarm } from './incident-key.ts'
import type { Incidents } from './incidents.ts'
import { instant, text } from './item-fields.ts'
import { type Key, type Store, update } from './store.ts'

/** So many composite alarms are remembered, the latest ones; and so many children are asked for an incident of their own. */
const mostComposites = 20
const mostChildren = 5

const keptMilliseconds = 24 * 60 * 60_000

/** The composite alarms that fired lately in a region of an account, and in whose incident each is. */
export const compositesItem = z.object({
  all: z
    .array(z.object({ subject: text, about: text, alarms: z.array(z.string().max(20)).max(200), at: instant }))
    .max(mostComposites),
})

/** A composite alarm and the alarms that its rule names have one incident, for as long as it is open: whoever comes first opens it. */
export interface Composites {
  keyOf(event: DomainEvent): Key | undefined
  /** The incident that an alarm shares with others; `undefined` where it has its own. */
  subjectFor(alert: Alert): Promise<Subject | undefined>
  /** Notes which alarms a composite alarm that fired brings into its incident. */
  remember(alert: Alert, subject: Subject): Promise<void>
}

export function createComposites(
  store: Store,
  incidents: Pick<Incidents, 'latest'>,
  now: () => Date,
  times: IncidentTimes,
): Composites {
  const isOpenUnder = async (key: string): Promise<boolean> => isOpen(await incidents.latest(key), now(), times)
  const sharedBy = async (event: AlarmState, names: readonly string[]): Promise<Subject | undefined> => {
    const hashes = new Set(names.map(hashOf))
    const { data } = compositesItem.safeParse((await store.get(keyOfRegion(event)))?.data)
    for (const { subject, about, alarms } of data?.all.toReversed() ?? []) {
      if (alarms.some((alarm) => hashes.has(alarm)) && (await isOpenUnder(subject))) return { key: subject, about }
    }
    return undefined
  }
  return {
    keyOf: (event) => (event.kind === 'alarm-state' ? keyOfRegion(event) : undefined),
    async subjectFor({ event }) {
      if (event.kind !== 'alarm-state') return undefined
      const children = event.composite?.children.slice(0, mostChildren) ?? []
      const shared = await sharedBy(event, [event.alarm, ...children])
      if (shared !== undefined) return shared
      for (const child of children) {
        const subject = subjectOfAlarm(event, child)
        if (await isOpenUnder(subject.key)) return { ...subject, about: event.alarm }
      }
      return undefined
    },
    async remember({ event }, { key, about }) {
      if (event.kind !== 'alarm-state' || event.composite === undefined || event.state !== 'ALARM') return
      const { alarm, composite } = event
      const alarms = [...new Set([alarm, ...composite.children, ...composite.named].map(hashOf))].slice(0, 200)
      const at = now().getTime()
      await update(store, keyOfRegion(event), (data) => {
        const before = compositesItem.safeParse(data).data?.all ?? []
        const others = before.filter((one) => one.alarms[0] !== alarms[0] && one.at > at - keptMilliseconds)
        const all = [...others, { subject: key, about: about.slice(0, 200), alarms, at }].slice(-mostComposites)
        return { write: { data: { all }, ends: new Date(at + keptMilliseconds) }, answer: undefined }
      })
    },
  }
}

function keyOfRegion({ account, region }: AlarmState): Key {
  return { pk: `composites#${account.id.slice(0, 60)}#${region.slice(0, 60)}`, sk: 'composites' }
}

/** Names have up to 255 characters, and a rule names up to 150. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 12)
}
