import * as z from 'zod'
import { severities } from '../core/severity.ts'
import { compositesItem } from './composites.ts'
import { leaseMilliseconds } from './deliveries.ts'
import { classOf, type FloodLimit } from './flood-guard.ts'
import { actorItem, heldItem, incidentItem, untoldItem } from './incident-items.ts'
import { alertId as alert, count, instant, severity, text } from './item-fields.ts'
import { isMute } from './mutes.ts'
import { longestReminder, reminderItem } from './reminders.ts'
import { sequenceItem } from './sequences.ts'
import { takenItem } from './sessions.ts'
import type { Stored } from './store.ts'
import { storyItem } from './stories.ts'
import { tallied } from './tally.ts'

/** One kind of what is remembered, as docs/decisions/0013-one-table.md lists them. */
export interface ItemKind {
  /** As in the document: `bucket#CLASS`. */
  readonly name: string
  /** What a false item of this kind would have done, as the end of a sentence. */
  readonly harm: string
  /** Whether a function of Tocsin could have written it by now. */
  isPossible(item: Stored, now: Date): boolean
  /** What stands for an item that is not; else it counts as absent. */
  readonly instead?: Stored['data']
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Clocks of functions differ by less, and ends are rounded up to whole seconds. */
const skew = minute

/** Detections' windows are no longer. */
export const longestWindow = 45 * day

/** In no longer ones is counted what is the same, or towards a threshold. */
export const longestCount = day

/** deploy/check-config.ts lets nothing wait longer for its cause. */
const longestWait = 15 * minute

/** An incident is kept for as long as the digest's counts. */
const incidentLives = 35 * day

/** Of what a plan may lower. */
const mild = z.enum(['low', 'information'])
const isoTime = z.iso.datetime({ precision: 3 })

interface Spec<Data> {
  readonly harm: string
  readonly data: z.ZodType<Data>
  /** How long after now it ends at the latest. */
  readonly lives: number
  /** What must hold between the parts of the item; `name` is what follows the first `#` of its `pk`. */
  readonly holds?: (data: Data, item: Stored & { readonly name: string }, now: number) => boolean
  readonly instead?: Stored['data']
}

function kind<Data>(name: string, { harm, data, lives, holds = () => true, instead }: Spec<Data>): ItemKind {
  return {
    name,
    harm,
    ...(instead && { instead }),
    isPossible(item, now) {
      const { ends, pk } = item
      const isInTime = ends.getTime() <= now.getTime() + lives + skew
      const parsed = data.safeParse(item.data)
      return isInTime && parsed.success && holds(parsed.data, { ...item, name: restOf(pk) }, now.getTime())
    },
  }
}

const kindsOfAll: Readonly<Record<string, ItemKind>> = {
  alert: kind('alert#ALERT', {
    harm: 'kept one alert quiet',
    data: z.discriminatedUnion('state', [
      z.object({
        state: z.literal('leased'),
        until: instant,
        unanswered: z.number().int().min(1).max(1_000).optional(),
        askedAt: instant.optional(),
      }),
      z.object({
        state: z.enum(['published', 'counted', 'folded', 'muted', 'allowed', 'usual', 'below', 'waiting']),
      }),
    ]),
    lives: day,
    holds: (data, { sk }, now) =>
      sk === 'delivery' &&
      (data.state !== 'leased' || (data.until <= now + leaseMilliseconds + skew && (data.askedAt ?? 0) <= now + skew)),
  }),
  window: kind('window#DETECTION#SEVERITY#SIGNATURE', {
    harm: 'kept one kind of alert quiet',
    data: z.object({ id: text, opener: alert, closesAt: instant, subject: text }),
    lives: longestWindow + day,
    holds({ id, closesAt }, { sk, name }, now) {
      const openedAt = openedAtOf(id)
      const isItsOwn = sk === 'head' && id === `${name}#${openedAt}`
      return isItsOwn && openedAt <= now + skew && closesAt > openedAt && closesAt - openedAt <= longestWindow
    },
  }),
  incident: kind('incident#SUBJECT', {
    harm: 'kept an alert waiting for minutes, or made a message tell of what never was',
    data: incidentItem,
    lives: incidentLives,
    holds: ({ id, openedAt, toldAt, lastAt, told, alerts }, { sk }, now) =>
      (sk === 'head' || sk === id) &&
      [toldAt, lastAt].every((at) => openedAt <= at && at <= now + skew) &&
      told <= alerts,
  }),
  story: kind('story#INCIDENT', {
    harm: 'shown on the page of an incident what never was',
    data: storyItem,
    lives: incidentLives,
    holds: ({ at }, { sk, name }, now) =>
      alert.safeParse(sk).success && /^I-[\dA-F]{5}-[\dA-F]{5}$/.test(name) && at <= now + skew,
  }),
  held: kind('held#SUBJECT#TIME', {
    harm: 'made an update count what never was',
    data: heldItem,
    lives: longestCount + 8 * day,
    holds: ({ at, until }, { name, sk }, now) =>
      at <= now + skew &&
      until <= now + longestCount + skew &&
      isoTime.safeParse(name.slice(name.indexOf('#') + 1)).success &&
      alert.safeParse(sk.slice(sk.indexOf('#') + 1)).success,
  }),
  untold: kind('untold#SUBJECT', {
    harm: 'kept what came to an incident from being told',
    data: untoldItem,
    lives: incidentLives,
    holds: ({ ticks, kinds, updatedAt, waitsSince }, { sk }, now) =>
      sk === 'untold' &&
      updatedAt <= now + skew &&
      waitsSince <= now + skew &&
      ticks.every((tick) => Date.parse(tick) <= now + skew) &&
      kinds.every(({ lastAt, until }) => lastAt <= now + skew && until <= now + longestCount + skew),
  }),
  sequence: kind('sequence#WHAT', {
    harm: 'made sequences whole that never were, or kept them from being so',
    data: sequenceItem,
    lives: 8 * day,
    holds: ({ seen }, { sk }, now) => sk === 'seen' && seen.every(({ at }) => at <= now + skew),
  }),
  hits: kind('hits#DETECTION#SEVERITY#GROUP', {
    harm: 'kept an alert below its threshold, or put it above',
    data: z.object({ at: instant }),
    lives: 2 * longestCount + day,
    holds: ({ at }, _, now) => at <= now + skew,
  }),
  due: kind('due', {
    harm: 'kept the sweeper from its work, or made it tell something false',
    data: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('wait'), id: alert, data: z.object({}) }),
      z.object({
        kind: z.literal('run'),
        id: text,
        data: z.object({ account: text, region: text, actor: text, tool: text }),
      }),
      z.object({
        kind: z.literal('incident'),
        id: text,
        data: z.object({ key: text, tick: isoTime.optional(), account: text, region: text }),
      }),
      z.object({ kind: z.literal('reminder'), id: text, data: reminderItem }),
    ]),
    lives: longestReminder + 8 * day,
    holds(task, { sk, ends }, now) {
      const at = Date.parse(sk.slice(0, 24))
      const isItsOwn = isoTime.safeParse(sk.slice(0, 24)).success && sk.slice(24) === `#${task.kind}#${task.id}`
      const longest = task.kind === 'reminder' ? longestReminder : longestCount + hour
      const isInTime = at <= now + longest && ends.getTime() <= at + 7 * day + skew
      const isOfIncident = task.kind !== 'incident' || task.id === `${task.data.key}#${task.data.tick ?? 'end'}`
      return isItsOwn && isInTime && isOfIncident
    },
  }),
  run: kind('run#RUN', {
    harm: 'told something of a run of a plan that never was',
    data: z.object({ id: alert, detection: text, severity: mild, title: text, at: instant }),
    lives: 8 * day,
    holds: ({ id, at }, { sk }, now) => sk === id && at <= now + skew,
  }),
  wait: kind('wait#ALERT', {
    harm: 'taken the place of an alert that waits',
    data: z.object({ detection: text, envelope: z.base64().max(400_000), until: isoTime }),
    lives: longestWait + 7 * day,
    holds: ({ until }, { sk }, now) => sk === 'wait' && Date.parse(until) <= now + longestWait + skew,
  }),
  awaited: kind('awaited#ACCOUNT#REGION#RESOURCE', {
    harm: 'had the sweeper look for an alert that is not there',
    data: z.object({ until: isoTime }),
    lives: longestWait,
    holds: ({ until }, { sk, ends }) => alert.safeParse(sk).success && Date.parse(until) <= ends.getTime(),
  }),
  calls: kind('calls#ACCOUNT#REGION#RESOURCE', {
    harm: 'named the wrong person in an alert, or kept it quiet',
    data: z.object({
      action: z.string().regex(/^[\w-]+:\w+$/),
      actor: text,
      who: text,
      from: text.optional(),
      arn: text.optional(),
      names: z.array(text),
      at: instant,
      eventId: text.optional(),
      subject: z.object({ key: text, about: text }).optional(),
      stop: actorItem.optional(),
      caused: z.record(z.string(), text).optional(),
    }),
    lives: hour,
    holds: ({ at }, { sk }) => sk.startsWith(`${new Date(at).toISOString()}#`),
  }),
  session: kind('session#ACCOUNT#ACCESSKEY', {
    harm: 'put what somebody did down to another',
    data: takenItem,
    lives: 14 * hour,
    holds: ({ at }, { sk }, now) => sk === 'session' && at <= now + skew,
  }),
  composites: kind('composites#ACCOUNT#REGION', {
    harm: 'put what an alarm tells into the incident of another, and so kept it waiting for minutes',
    data: compositesItem,
    lives: day,
    holds: ({ all }, { sk }, now) => sk === 'composites' && all.every(({ at }) => at <= now + skew),
  }),
  open: kind('open#DETECTION#RESOURCES', {
    harm: 'kept an alert from being closed, or ended the wrong one',
    data: z.object({
      alert,
      title: text,
      severity: severity.optional(),
      since: instant,
      window: text,
      group: text.optional(),
      over: instant.optional(),
    }),
    lives: 180 * day,
    holds: ({ since, window, over = 0 }, { name }, now) =>
      since <= now + skew &&
      over <= now + skew &&
      window.split('#').length === 3 &&
      isOf(window.split('#')[0] ?? '', name.split('#')[0] ?? ''),
  }),
  seen: kind('seen#DETECTION#VALUE', {
    harm: 'made something new count as seen before',
    data: z.object({ first: alert, at: instant }),
    lives: 90 * day,
    holds: ({ at }, _, now) => at <= now + skew,
  }),
  deployment: kind('deployment', {
    harm: 'kept everything quiet that is seen for the first time',
    data: z.object({ at: instant }),
    lives: Number.POSITIVE_INFINITY,
    holds: ({ at }, _, now) => at <= now + skew,
    // To learn anew would keep quiet what it was meant to keep quiet.
    instead: { at: 0 },
  }),
  fold: kind('fold#CLASS', {
    harm: 'hidden an alert in a summary, or told one that never was',
    data: z.object({
      id: alert,
      detection: text,
      severity,
      title: text,
      account: text,
      at: instant,
      heardAs: severity.optional(),
    }),
    lives: 14 * day,
    holds: (data, { sk, name }) =>
      sk.startsWith(`${severities.indexOf(data.severity)}#`) && sk.endsWith(data.id) && sameClass(data.severity, name),
  }),
  mutes: kind('mutes', {
    harm: 'muted alerts for longer, or more of them, than anybody may',
    data: z.record(z.string(), z.json()),
    lives: 91 * day,
    holds: (_, item, now) => isMute(item, new Date(now)),
  }),
  'mute-told': kind('mute-told', {
    harm: 'kept people from hearing of a mute',
    data: z.object({ content: text }),
    lives: 92 * day,
  }),
  'mute-hits': kind('mute-hits', {
    harm: 'hidden how much a mute keeps quiet',
    data: z.object({ count }),
    lives: 92 * day,
  }),
  'mute-last': kind('mute-last', {
    harm: 'hidden when a mute kept something quiet',
    data: z.object({ at: instant }),
    lives: 92 * day,
    holds: ({ at }, _, now) => at <= now + skew,
  }),
  muted: kind('muted#DAY', {
    harm: 'hidden what was muted',
    data: z.object({ mute: text, at: isoTime, id: alert, detection: text, severity, title: text }),
    lives: 30 * day,
    holds: ({ at, id }, { sk }, now) => sk === `${at}#${id}` && Date.parse(at) <= now + skew,
  }),
  day: kind('day#DAY', {
    harm: 'made the digest say something false',
    data: z.partialRecord(z.enum([...tallied, 'malformed', 'summaries']), count),
    lives: 35 * day,
    holds: (_, { sk }) => sk === '~' || (sk.split('#').length === 2 && severity.safeParse(sk.split('#')[1]).success),
  }),
  titles: kind('titles#DAY', {
    harm: 'made the digest say something false',
    data: z.object({ title: text }),
    lives: 35 * day,
    holds: (_, { sk }) => sk.split('#').length === 2 && severity.safeParse(sk.split('#')[1]).success,
  }),
  malformed: kind('malformed#PAYLOAD', {
    harm: 'kept an event that could not be read out of the digest',
    data: z.object({}),
    lives: 15 * day,
  }),
  rules: kind('rules', {
    harm: 'kept quiet for a day that rules of Tocsin do not stand',
    data: z.object({ faults: z.record(text, z.object({ since: instant, toldAt: instant.optional() })) }),
    lives: 2 * day,
    holds: ({ faults }, _, now) =>
      Object.values(faults).every(({ since, toldAt = since }) => since <= toldAt && toldAt <= now + skew),
  }),
  lock: kind('lock', {
    harm: 'kept the sweeper from its work: what was counted, folded or waiting would have been told to nobody',
    data: z.object({}),
    lives: 90_000,
  }),
}

/**
 * All that is remembered, by what its `pk` begins with. What is read is held against this first: whoever can write into
 * the table must not be able to keep an alert quiet with what no function could have written. Fields that nobody reads
 * may be there.
 */
export function itemKinds(flood: FloodLimit): Readonly<Record<string, ItemKind>> {
  const longestFlood = flood.burst * flood.secondsPerMessage * 1000
  return {
    ...kindsOfAll,
    bucket: kind('bucket#CLASS', {
      harm: 'held back all messages of its kind',
      data: z.object({ fullAt: instant, refusedAt: instant, shares: z.record(text, instant).optional() }),
      lives: longestFlood + day,
      holds: ({ fullAt, refusedAt, shares = {} }, _, now) =>
        [fullAt, ...Object.values(shares)].every((time) => time <= now + 2 * longestFlood + skew) &&
        fullAt <= now + longestFlood + skew &&
        refusedAt <= now + skew,
    }),
  }
}

/** One's own detection may be remembered under the one in whose place it stands. */
function isOf(detection: string, name: string): boolean {
  return detection === name || detection.startsWith('custom/')
}

function restOf(pk: string): string {
  return pk.slice(pk.indexOf('#') + 1)
}

/** A window's ID ends with the time at which it was opened. */
export function openedAtOf(windowId: string): number {
  return Number(windowId.slice(windowId.lastIndexOf('#') + 1))
}

function sameClass(ofSeverity: (typeof severities)[number], name: string): boolean {
  return name === classOf(ofSeverity)
}
