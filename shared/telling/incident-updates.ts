import { cleanText } from '../channels/clean-text.ts'
import { incidentPage } from '../channels/incident-page.ts'
import { headingToStop, stepsData, withoutThose, withStop } from '../channels/steps.ts'
import { clockOf, timelineOf } from '../channels/timeline.ts'
import { familyOf } from '../core/alert.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin, Facts } from '../core/bulletin.ts'
import type { Step } from '../core/detection.ts'
import { durationInWords } from '../core/duration.ts'
import { accountNamed } from '../core/event.ts'
import { isWaiting, startOf } from '../core/incident.ts'
import type { JsonObject } from '../core/json.ts'
import { isAsGrave, milder, type Severity, severities } from '../core/severity.ts'
import { stepsToStop } from '../core/stop-actor.ts'
import type { Untold, UntoldKind } from '../gate/incident-items.ts'
import { countOf, countsOf, heardAsOf, type Look } from '../gate/untold.ts'
import { summaryId } from './summaries.ts'
import { together } from './together.ts'
import { type Alike, alikeIn, countIn, gravestFirst, linesOf } from './untold-lines.ts'

export interface UntoldOf extends Pick<Look, 'key' | 'incident' | 'untold' | 'region' | 'isOver'> {
  readonly account: { readonly id: string; readonly name: string }
}

/** Lines of titles in one message; the digest counts the rest. */
const mostTitles = 10

/** So many more are named in short. */
const mostInShort = 20

/** Names of one kind; a summary is no list of everything. */
const mostNames = 20

/** Of so many of the gravest new things it says what to do, in at most so many steps. */
const ordinals = ['first', 'second', 'third']
export const mostAdvised = ordinals.length
const mostSteps = 8

/**
 * What came to an incident since its reader heard of it: new things by name, the same by number. Of several incidents of one
 * source, as of one log group, it tells as of one.
 */
export function incidentUpdate(all: readonly [UntoldOf, ...UntoldOf[]], now: Date, stage?: string): Bulletin {
  const of = together(all)
  const { incident, untold, account, region, isOver } = of
  // What says the same as what was told wakes nobody when it is over.
  const isClosing = isOver && untold.kinds.every(({ count, waits }) => count === 0 || !waits)
  const alike = alikeIn(untold)
  const count = countOf(untold)
  const stop = stopping(of, now)
  const advice = adviceOn(alike, stop)
  return {
    id: summaryId(`${all.map(({ key, untold: { ticks } }) => `${key} ${ticks.at(-1)}`).join(' ')} ${count}`),
    kind: 'incident-update',
    severity: isClosing ? milder(gravestOf(untold), 'medium') : gravestOf(untold),
    heardAs: heardAsOf(untold),
    about: account.name,
    headline: isClosing && gravestFirst(untold).length > 1 ? closingOf(of) : headlineOf(untold),
    ends: isClosing ? [] : endsOf(untold),
    paragraphs: [
      introduction(of, all),
      namedIn(untold, alike, aboutOf(of)),
      factsOf(of),
      ...withStop(
        gravestOf(untold),
        { heading: headingToStop(incident?.actor?.name ?? '', account.id), steps: stop },
        alike.map(([kind], i) => ({ heading: headingOf(i, alike.length), steps: advice.get(kind) ?? [] })),
      ),
      before(of),
      incident === undefined ? [] : incidentPage(incident, stage),
    ],
    attributes: {
      detection: detectionOf(alike),
      account: account.id,
      region,
      ...(incident && { incident: incident.id }),
    },
    data: {
      ...(incident && { incident: incident.id }),
      ...(all.length > 1 && { incidents: all.flatMap(({ incident: one }) => one?.id ?? []) }),
      account: account.id,
      region,
      about: cleanText(aboutOf(of), 200),
      count,
      isOver,
      ...(incident && { openedAt: new Date(incident.openedAt).toISOString(), alerts: incident.alerts }),
      titles: namedOf(alike).map((one) => titleData(one, advice.get(one[0]))),
      ...(stop.length > 0 && { stop: [...stepsData(stop)] }),
    },
  }
}

function aboutOf({ incident, source }: Told): string {
  return incident?.about ?? source ?? ''
}

/** Whoever hears of one family alone must hear of an update that names several: `tocsin` goes to all. */
function detectionOf(alike: readonly Alike[]): string {
  const [first, ...others] = alike.map(([{ detection }]) => detection)
  const isOfOne = first !== undefined && others.every((one) => familyOf(one) === familyOf(first))
  return isOfOne ? first : 'tocsin/incident-update'
}

/** "alice: 3 more of what was told, the last at 14:33" */
function closingOf({ incident, source, untold }: Told): string {
  const last = clockOf(lastOf(untold))
  return `${incident?.about ?? source ?? 'What was told'}: ${countOf(untold)} more of what was told, the last at ${last} UTC`
}

function lastOf({ kinds }: Untold): number {
  return Math.max(...kinds.filter(({ count }) => count > 0).map(({ lastAt }) => lastAt))
}

/** "alice opened port 3389 ..., and 2 more in 6 min"; of one thing that came again, "37 more in 60 min: ...". */
export function headlineOf(untold: Untold): string {
  const [first, ...others] = gravestFirst(untold)
  const within = spanOf(untold)
  const now = comingAndGoing(untold)
  if (now !== undefined) return `${cleanText(now.title, 300)}, after ${amount(countOf(untold), 'change')}${within}`
  if (first === undefined) return `${countOf(untold)} more${within}`
  const title = cleanText(first.title, 300)
  if (others.length === 0 && !first.waits) return `${countOf(untold)} more${within}: ${title}`
  return `${title}${endsOf(untold)[0] ?? ''}`
}

/** Of one thing that begins and ends again and again: what it is now. */
function comingAndGoing({ kinds }: Untold): UntoldKind | undefined {
  const [one, other, ...others] = kinds.filter(({ count }) => count > 0)
  if (one === undefined || other === undefined || others.length > 0 || one.count + other.count < 3) return undefined
  // What ends something is heard by whoever heard of its beginning.
  const [end, beginning] = one.heardAs === undefined ? [other, one] : [one, other]
  if (end.heardAs === undefined || beginning.heardAs !== undefined) return undefined
  if (end.thing === undefined || !beginning.title.includes(end.thing)) return undefined
  return end.lastAt >= beginning.lastAt ? end : beginning
}

/** ", and 2 more in 6 min", and what is shorter. */
function endsOf(untold: Untold): readonly string[] {
  const [first, ...others] = gravestFirst(untold)
  const more = countOf(untold) - 1
  if (comingAndGoing(untold) !== undefined) return []
  if (more < 1 || first === undefined || (others.length === 0 && !first.waits)) return []
  return [`, and ${more} more${spanOf(untold)}`, `, and ${more} more`, ` +${more}`]
}

/** " in 16 min": from the first to the last of what is named; empty where that is no time to speak of. */
function spanOf({ kinds }: Untold): string {
  const untold = kinds.filter(({ count }) => count > 0)
  const first = Math.min(...untold.map(({ firstAt }) => firstAt))
  const span = Math.max(...untold.map(({ lastAt }) => lastAt)) - first
  return span < 60_000 ? '' : ` in ${durationInWords(Math.round(span / 60_000) * 60_000)}`
}

type Told = ReturnType<typeof together>

function introduction({ incident, untold, isOver, source }: Told, all: readonly UntoldOf[]): readonly string[] {
  if (incident !== undefined) {
    const { id, alerts, about } = incident
    const last = Math.max(incident.lastAt, lastOf(untold))
    // What says the same is counted below, and is none of them.
    const areCounted = alerts > 1 && untold.kinds.some(({ count }) => count > 1)
    const what = amount(alerts, areCounted ? 'different alert' : 'alert')
    const end = isOver ? ` The last came at ${clockOf(last)}.` : ''
    return [`Incident ${id} (${about}): ${what} since ${clockOf(startOf(incident))} UTC.${end}`]
  }
  const ids = all.flatMap(({ incident: one }) => one?.id ?? [])
  if (ids.length === 0) return ['This came after what was told before.']
  return [`${amount(ids.length, 'incident')} of ${source ?? 'one source'}: ${ids.join(', ')}. Times are UTC.`]
}

/** What this update does not name anyway. It is not kept which of those that waited an earlier update named. */
function before({ incident, untold }: Told): readonly string[] {
  const named = new Set(untold.kinds.filter(({ count }) => count > 0).map(({ title }) => title))
  const moments = incident?.moments.filter(({ addition, title }) => !isWaiting(addition) && !named.has(title)) ?? []
  if (incident === undefined || moments.length === 0) return []
  const lines = timelineOf({ ...incident, moments, alerts: moments.length })
  return ['Told before, in messages of their own', ...lines.map((line) => `  ${line}`)]
}

/** Who did it, from where, and where it was, once for all. */
function factsOf({ untold, account, region }: Told): Facts {
  const actors = untold.kinds.filter(({ count }) => count > 0).flatMap((kind) => kind.actors)
  return {
    facts: factsIn([
      ['Who', listedNames([...new Set(actors)])],
      ['From', listedNames([...new Set(addressesIn(untold))])],
      ['Account', accountNamed(account)],
      ['Region', region],
    ]),
  }
}

export function addressesIn({ kinds }: Untold): readonly string[] {
  return kinds.filter(({ count }) => count > 0).flatMap(({ addresses }) => addresses)
}

export function factsIn(rows: Facts['facts']): Facts['facts'] {
  return rows.filter(([, value]) => value !== '')
}

/** The first ones, and what is new and no e-mail leaves to the digest: whoever does ten things twice must not push the eleventh out. */
function namedOf(alike: readonly Alike[]): readonly Alike[] {
  const others = alike.slice(mostTitles).filter(([{ waits, severity }]) => waits && isAsGrave(severity, 'medium'))
  return [...alike.slice(0, mostTitles), ...others.slice(0, mostInShort).map(inShort)]
}

function inShort([first, ...others]: Alike): Alike {
  const cut = (kind: UntoldKind): UntoldKind => {
    const { steps: _, ...rest } = kind
    return { ...rest, title: cleanText(kind.title, 80), alerts: kind.alerts.slice(0, 3) }
  }
  return [cut(first), ...others.map(cut)]
}

function namedIn(untold: Untold, alike: readonly Alike[], about: string): readonly string[] {
  const named = namedOf(alike)
  const others = countOf(untold) - named.reduce((sum, one) => sum + countIn(one), 0)
  return [
    ...named.flatMap((one) => linesOf(one, about)),
    ...(others > 0 ? [`and ${amount(others, 'other')}, which the digest counts`] : []),
  ]
}

/** What the detections of the gravest new things advise, each step once. */
function adviceOn(alike: readonly Alike[], stop: readonly Step[]): ReadonlyMap<UntoldKind, readonly Step[]> {
  const said = [...stop]
  const most = stop.length + mostSteps
  const advice = new Map<UntoldKind, readonly Step[]>()
  for (const [kind] of alike.filter(([{ waits }]) => waits).slice(0, mostAdvised)) {
    const steps = withoutThose(kind.steps ?? [], said, stop.length > 0).slice(0, most - said.length)
    advice.set(kind, steps)
    said.push(...steps)
  }
  return advice
}

/** "What to do about the second": what is advised on are the first lines. */
function headingOf(index: number, lines: number): string {
  return lines === 1 ? 'What to do' : `What to do about the ${ordinals[index] ?? 'next'}`
}

/** Nobody is to be stopped for what is mild, or was told already, nor where nothing in the incident was high. */
export function stopping({ incident, untold }: Pick<Told, 'incident' | 'untold'>, now: Date): readonly Step[] {
  const news = untold.kinds.filter(({ waits, count }) => waits && count > 0).map(({ severity }) => severity)
  const isNews = news.some((severity) => isAsGrave(severity, 'medium'))
  const isGrave = [...news, incident?.gravest ?? 'information'].some((severity) => isAsGrave(severity, 'high'))
  return isNews && isGrave && incident?.actor !== undefined ? stepsToStop(incident.actor, now) : []
}

/** Of what is new, where anything is: what was told already was told at its own severity. */
export function gravestOf(untold: Untold): Severity {
  const news = { ...untold, kinds: untold.kinds.filter(({ waits }) => waits) }
  const counts = countsOf(countOf(news) > 0 ? news : untold)
  return severities.find((severity) => (counts.get(severity) ?? 0) > 0) ?? 'information'
}

function titleData(alike: Alike, steps: readonly Step[] = []): JsonObject {
  const [{ title, severity, detection }] = alike
  const things = alike.flatMap(({ thing }) => (thing === undefined ? [] : cleanText(thing, 80)))
  return {
    title: cleanText(title, 300),
    severity,
    detection,
    count: countIn(alike),
    alerts: alike.flatMap(({ alerts }) => alerts).slice(0, mostNames),
    ...(alike.length > 1 && { things }),
    ...(steps.length > 0 && { respond: [...stepsData(steps)] }),
  }
}

export function listedNames(names: readonly string[]): string {
  const more = names.length > mostNames ? `, and ${names.length - mostNames} more` : ''
  return `${names.slice(0, mostNames).join(', ')}${more}`
}
