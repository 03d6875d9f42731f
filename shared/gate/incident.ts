import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'
import type { BehindIt } from '../core/behind-it.ts'
import { happenedAt } from '../core/event.ts'
import { type Addition, type Incident, isWaiting, type Moment, type Waiting } from '../core/incident.ts'
import { type IncidentActor, incidentActorOf, withMore } from '../core/incident-actor.ts'
import { isSequence } from '../core/sequence.ts'
import { graver, type Severity, severities } from '../core/severity.ts'
import { isGraveAboutTocsin } from './alert-texts.ts'
import { tacticsOf } from './tactics.ts'

/** What an alert brings to an incident. */
export interface Contribution {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly at: number
  readonly tactics: readonly string[]
  readonly targets: readonly string[]
  /** Whether nothing that was told before keeps it waiting. */
  readonly isUrgent: boolean
  /** Whether it tells of what other alerts mean together. */
  readonly isSequence: boolean
  /** The alert that it ends. */
  readonly ends: string | undefined
  /** Whether it tells again of what was told to be over, in whichever incident. */
  readonly isBack: boolean
  /** Whether it may come and go within minutes. */
  readonly flaps: boolean
  /** Whether a message goes out on the same event already, that can tell of this one, too. */
  readonly isAccompanied: boolean
  readonly actor: IncidentActor | undefined
}

export interface HowItComes extends BehindIt, Partial<Pick<Contribution, 'ends' | 'isBack' | 'isAccompanied'>> {}

export interface Joined {
  readonly addition: Addition | Waiting
  readonly added: readonly string[]
  readonly incident: Incident
}

/** How long incidents go on, in minutes. */
export interface IncidentTimes {
  /** How long what waits does so, before an update names it with all that came by then. */
  readonly updateMinutes: number
  /** An incident to which nothing came for so long is over. */
  readonly quietMinutes: number
}

/** A story of more would not be read, and each writing of an incident costs by its length. */
const mostMoments = 30

const longestTitle = 160

/** With those of the story, more than come before one of them is brought again. */
const mostJoined = 20

/** So many messages of its own an incident has before what is only new must wait, for so long after the last one. */
const mostForNews = 4
const newsMilliseconds = 15 * 60_000

/** After a message what is new waits for so long, to be told together; longer where there were several. */
const pauses = [60_000, 5 * 60_000] as const

/** What happens again and again after it was over is told at once so often, and then waits for the update. */
const mostAgain = { usually: 3, ofWhatFlaps: 1 } as const

export function contributionOf(
  alert: Alert,
  now: Date,
  { ends, isBack, isAccompanied, cause, taken }: HowItComes = {},
): Contribution {
  const { id, severity, title, detection, event } = alert
  return {
    id,
    severity,
    title: title.slice(0, longestTitle),
    at: happenedAt(event, now),
    tactics: tacticsOf(detection.mitre),
    targets: [...new Set(event.resources.map(({ type }) => type).filter((type) => type !== ''))].slice(0, 10),
    isUrgent: (severity === 'critical' && !isSequence(detection.id)) || isGraveAboutTocsin(alert),
    isSequence: isSequence(detection.id),
    ends,
    isBack: isBack === true,
    flaps: detection.flaps === true,
    isAccompanied: isAccompanied === true,
    actor: incidentActorOf(event, taken) ?? cause?.stop,
  }
}

/** Whether alerts still join it. */
export function isOpen(
  incident: Incident | undefined,
  now: Date,
  { quietMinutes }: IncidentTimes,
): incident is Incident {
  return incident !== undefined && now.getTime() < incident.lastAt + quietMinutes * 60_000
}

/** A new incident with its first alert. */
export function openWith(
  of: Pick<Incident, 'about' | 'account' | 'region' | 'source'> & { readonly key: string },
  alert: Contribution,
  now: Date,
): Joined {
  const { key, about, account, region, source } = of
  const incident: Incident = {
    id: idOf(key, now.getTime()),
    about: about.slice(0, 200),
    account,
    region,
    openedAt: now.getTime(),
    lastAt: now.getTime(),
    toldAt: now.getTime(),
    alerts: 1,
    told: 1,
    gravest: alert.severity,
    tactics: alert.tactics,
    targets: alert.targets,
    joined: [{ alert: alert.id, addition: 'first' }],
    moments: [momentOf(alert, 'first')],
    ...(alert.actor && { actor: alert.actor }),
    ...(source !== undefined && { source: source.slice(0, 200) }),
  }
  return { addition: 'first', added: [], incident }
}

/**
 * What an alert adds to an open incident. What is urgent, graver than all that was told, of a tactic or on a type of thing
 * that was not told yet, over, or back after it was, is told at once; the rest waits for the update. Who had several messages
 * knows that it goes on: then a new type comes with the update, and a new tactic unless the alert is high. What is new, or a
 * sequence, within a minute after a message (within five where there were several) comes with an update then.
 */
export function addTo(incident: Incident, alert: Contribution, now: Date): Joined {
  const before = [...incident.joined, ...incident.moments].find((one) => one.alert === alert.id)
  // It comes again, since whoever took it on was cut off.
  if (before !== undefined) return { addition: before.addition, added: [], incident }
  const { addition, added } = additionOf(incident, alert, now)
  const isTold = !isWaiting(addition)
  const actor = withMore(incident.actor, alert.actor)
  return {
    addition,
    added,
    incident: {
      ...incident,
      // Clocks of functions differ.
      lastAt: Math.max(incident.lastAt, now.getTime()),
      alerts: incident.alerts + 1,
      told: incident.told + (isTold ? 1 : 0),
      joined: [...incident.joined, { alert: alert.id, addition }].slice(-mostJoined),
      moments: withMoment(incident.moments, momentOf(alert, addition)),
      ...(actor && { actor }),
      ...(isTold && { toldAt: Math.max(incident.toldAt, now.getTime()) }),
      ...(addition !== 'waits' && {
        gravest: graver(incident.gravest, alert.severity),
        tactics: union(incident.tactics, alert.tactics),
        targets: union(incident.targets, alert.targets).slice(0, 50),
      }),
    },
  }
}

function additionOf(incident: Incident, alert: Contribution, now: Date): Addings {
  const found = newsOf(incident, alert, now)
  return isWaiting(found.addition) && alert.isAccompanied ? { addition: 'together', added: [] } : found
}

type Addings = Pick<Joined, 'addition' | 'added'>

const waits: Addings = { addition: 'waits', added: [] }

function newsOf(incident: Incident, alert: Contribution, now: Date): Addings {
  const { severity, isUrgent } = alert
  const atOnce = isUrgent ? 'urgent' : (graverOf(incident, severity) ?? comesAndGoesOf(incident, alert))
  if (atOnce !== undefined) return { addition: atOnce, added: [] }
  const news = alert.isSequence ? { addition: 'urgent' as const, added: [] } : newEndOrThing(incident, alert, now)
  // Whoever has just had a message reads what is new together with what else comes.
  const isJustTold = now.getTime() < incident.toldAt + pauseOf(incident)
  return news.addition !== 'waits' && isJustTold ? { ...news, addition: 'soon' } : news
}

/** A tactic, or a type of things, that was not told yet. */
function newEndOrThing(incident: Incident, { severity, ...alert }: Contribution, now: Date): Addings {
  if (isMild(severity)) return waits
  const isEnough = incident.told >= mostForNews && now.getTime() < incident.toldAt + newsMilliseconds
  const tactics = alert.tactics.filter((tactic) => !incident.tactics.includes(tactic))
  if (tactics.length > 0 && (severity === 'high' || !isEnough)) return { addition: 'tactic', added: tactics }
  if (isEnough) return waits
  const targets = alert.targets.filter((target) => !incident.targets.includes(target))
  return targets.length > 0 ? { addition: 'target', added: targets } : waits
}

function graverOf({ gravest }: Incident, severity: Severity): Addition | undefined {
  return graver(gravest, severity) === gravest ? undefined : 'graver'
}

/** For how long after a message, in milliseconds, what is new is told together. */
export function pauseOf({ told }: Pick<Incident, 'told'>): number {
  return told < mostForNews ? pauses[0] : pauses[1]
}

/** Who read in a message of its own that something happened must read in one when it is over, and when it comes back. */
function comesAndGoesOf({ moments }: Incident, { title, ends, isBack, flaps }: Contribution): Addition | undefined {
  const most = flaps ? mostAgain.ofWhatFlaps : mostAgain.usually
  if (moments.filter((moment) => moment.title === title).length >= most) return undefined
  if (isBack) return 'again'
  return moments.some((moment) => moment.alert === ends && !isWaiting(moment.addition)) ? 'ends' : undefined
}

/** E-mails leave it to the digest. */
function isMild(severity: Severity): boolean {
  return severity === 'low' || severity === 'information'
}

/** Where there are too many, the mildest goes, the latest of them first; the first one stays: it says how it began. */
function withMoment(moments: readonly Moment[], moment: Moment): readonly Moment[] {
  const all = [...moments, moment]
  if (all.length <= mostMoments) return all
  const mildest = Math.max(...all.slice(1).map(({ severity }) => severities.indexOf(severity)))
  const index = all.findLastIndex(({ severity }, i) => i > 0 && severities.indexOf(severity) === mildest)
  return all.toSpliced(index, 1)
}

function momentOf({ at, id, severity, title }: Contribution, addition: Addition | Waiting): Moment {
  return { at, alert: id, severity, title, addition }
}

function union(all: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...all, ...more])]
}

/** Short enough to be said on the phone; 40 bits tell it from the others of an account's year. */
function idOf(key: string, openedAt: number): string {
  const hash = createHash('sha256').update(`${key} ${openedAt}`).digest('hex').toUpperCase()
  return `I-${hash.slice(0, 5)}-${hash.slice(5, 10)}`
}
