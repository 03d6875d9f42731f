import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'
import { type BehindIt, withWhoIsBehind } from '../core/behind-it.ts'
import { happenedAt } from '../core/event.ts'
import type { Incident } from '../core/incident.ts'
import type { JsonObject } from '../core/json.ts'
import { takerIn } from '../core/taken-session.ts'
import { detailsOf } from './held-details.ts'
import {
  addTo,
  contributionOf,
  type HowItComes,
  type IncidentTimes,
  isOpen,
  type Joined,
  openWith,
} from './incident.ts'
import { actorToData, type Held, toIncident } from './incident-items.ts'
import type { Subject } from './incident-key.ts'
import { longestCount } from './item-kinds.ts'
import type { Marks } from './marks.ts'
import type { Schedule } from './schedule.ts'
import { saidBy } from './signature.ts'
import { type Key, type Store, update } from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** As long as the digest's counts: who is asked about an incident finds it. */
const keptMilliseconds = 35 * day

/** Longer than the sweeper may be late: it has the task for a week. */
const heldMilliseconds = 8 * day

/** An alert that saw the mark still ahead may be written after it: the gate decides within 8 s, and folds within 3. */
export const graceMilliseconds = 15_000

export interface Incidents {
  keyOf(subject: Subject): Key
  /**
   * Has the alert join the open incident of its subject, or open one; says what it adds. The same twice for the same alert.
   */
  join(alert: Alert, subject: Subject, how?: HowItComes): Promise<Joined>
  /**
   * Keeps an alert for the next update of its subject's incident.
   * @param until when what is the same as it may be told anew, in milliseconds
   */
  hold(alert: Alert, key: Subject['key'], as: Held['as'], until: number, who?: BehindIt): Promise<void>
  /** An update told of the subject's incident: what is new right after that waits, as after another message. */
  noteUpdate(key: Subject['key']): Promise<void>
  /** The latest incident of a subject, open or not. */
  latest(key: Subject['key']): Promise<Incident | undefined>
}

/** @param marks looks that this process told the sweeper to take: that another did so is not believed of what is read */
export function createIncidents(
  store: Store,
  schedule: Schedule,
  now: () => Date,
  times: IncidentTimes,
  marks: Marks,
): Incidents {
  return {
    keyOf: ({ key }) => headKey(key),
    async join(alert, subject, how) {
      const key = headKey(subject.key)
      const contribution = contributionOf(alert, now(), how)
      const joinedTo = (found: Incident | undefined): Joined =>
        isOpen(found, now(), times)
          ? addTo(found, contribution, now())
          : openWith({ ...placeOf(alert), ...subject }, contribution, now())
      const { joined, before } = await update(store, key, (data) => {
        const found = toIncident(data)
        const joined = joinedTo(found)
        const answer = { joined, before: found?.id === joined.incident.id ? undefined : found }
        return joined.incident === found ? { answer } : { write: itemOf(joined.incident), answer }
      })
      if (before !== undefined) {
        const { data, ends } = itemOf(before)
        await store.put({ pk: key.pk, sk: before.id }, data, { expected: 'anything', ends })
      }
      return joined
    },
    async hold(alert, key, as, until, who = {}) {
      const tick = nextTick(now(), times)
      const name = `${key}#${tick}`
      if (!marks.has(name)) {
        const at = new Date(Date.parse(tick) + graceMilliseconds)
        await schedule.add('incident', name, at, { ...placeOf(alert), key, tick })
        marks.add(name)
      }
      const ends = new Date(now().getTime() + heldMilliseconds)
      const item = { pk: `held#${name}`, sk: `${sayingOf(alert)}#${alert.id}` }
      const counted = Math.min(until, now().getTime() + longestCount)
      await store.put(item, heldData(withWhoIsBehind(alert, who), as, counted, now(), who), {
        expected: 'anything',
        ends,
      })
    },
    async noteUpdate(key) {
      await update(store, headKey(key), (data) => {
        const found = toIncident(data)
        if (found === undefined) return { answer: undefined }
        return { write: itemOf({ ...found, toldAt: Math.max(found.toldAt, now().getTime()) }), answer: undefined }
      })
    },
    latest: async (key) => toIncident((await store.get(headKey(key)))?.data),
  }
}

/** The next mark of the clock: all functions name the same without asking each other. */
function nextTick(now: Date, { updateMinutes }: IncidentTimes): string {
  const length = Math.min(minute, (updateMinutes * minute) / 5)
  return new Date((Math.floor(now.getTime() / length) + 1) * length).toISOString()
}

function headKey(key: string): Key {
  return { pk: `incident#${key}`, sk: 'head' }
}

function itemOf(incident: Incident): { readonly data: JsonObject; readonly ends: Date } {
  const { tactics, targets, moments, joined, actor, ...rest } = incident
  const lists = {
    joined: joined.map((one) => ({ ...one })),
    tactics: [...tactics],
    targets: [...targets],
    moments: moments.map((one) => ({ ...one })),
  }
  const who = actor && { actor: actorToData(actor) }
  return { data: { ...rest, ...lists, ...who }, ends: new Date(incident.lastAt + keptMilliseconds) }
}

function placeOf({ event }: Alert): { readonly account: string; readonly region: string } {
  return { account: event.account.id.slice(0, 60), region: event.region.slice(0, 60) }
}

function heldData(alert: Alert, as: Held['as'], until: number, now: Date, who: BehindIt): JsonObject {
  const { detection, severity, title, event } = alert
  const at = happenedAt(event, now)
  return {
    as,
    detection: detection.id,
    severity,
    title: title.slice(0, 300),
    at,
    until,
    ...actorData(event, who),
    ...detailsOf(alert, as),
  }
}

/** Who acted, and from where: whoever took their session, or called what caused it, too. */
function actorData(event: Alert['event'], { cause, taken }: BehindIt): JsonObject {
  if (cause !== undefined) {
    const address = cause.from?.split(',')[0]
    return { actor: cause.actor.slice(0, 100), ...(address && { address: address.slice(0, 100) }) }
  }
  if (!('actor' in event)) return {}
  const actor = taken === undefined ? event.actor.name : takerIn(event.actor, taken)
  const address = 'network' in event && event.network.kind === 'ip' ? event.network.address : undefined
  return { actor: actor.slice(0, 100), ...(address && { address }) }
}

/** What a message names as one thing: what says the same, whatever it is grouped by. */
function sayingOf(alert: Alert): string {
  const { detection, severity, group } = alert
  // What tells of many is told from others by what it counts.
  const parts = [detection.id, severity, detection.window.threshold > 1 ? group : saidBy(alert)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}
