import { cleanText } from '../channels/clean-text.ts'
import { clockOf, timelineOf } from '../channels/timeline.ts'
import { familyOf } from '../core/alert.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { durationInWords } from '../core/duration.ts'
import type { JsonObject } from '../core/json.ts'
import { isAsGrave, type Severity, severities } from '../core/severity.ts'
import type { Untold, UntoldKind } from '../gate/incident-items.ts'
import { countOf, countsOf, type Look } from '../gate/untold.ts'
import { summaryId } from './summaries.ts'

export interface UntoldOf extends Pick<Look, 'key' | 'incident' | 'untold' | 'region' | 'isOver'> {
  readonly account: { readonly id: string; readonly name: string }
}

/** Titles that one message names; the digest counts the rest. */
const mostTitles = 10

/** Names of one kind; a summary is no list of everything. */
const mostNames = 20

/** Incidents that one message names. SNS takes 256 KB for all channels together. */
const mostIncidents = 40

/** What came to an incident since its reader heard of it: new things by name, the same by number. */
export function incidentUpdate(of: UntoldOf): Bulletin {
  const { key, incident, untold, account, region, isOver } = of
  const kinds = gravestFirst(untold)
  const count = countOf(untold)
  return {
    id: summaryId(`${key} ${untold.ticks.at(-1)} ${count}`),
    kind: 'incident-update',
    severity: gravestOf(untold),
    about: account.name,
    headline: headlineOf(of),
    paragraphs: [[introduction(of)], namedIn(untold), facts(of), before(of)],
    attributes: {
      detection: detectionOf(kinds),
      account: account.id,
      region,
      ...(incident && { incident: incident.id }),
    },
    data: {
      ...(incident && { incident: incident.id }),
      account: account.id,
      region,
      about: cleanText(incident?.about ?? '', 200),
      count,
      isOver,
      ...(incident && { openedAt: new Date(incident.openedAt).toISOString(), alerts: incident.alerts }),
      titles: kinds.slice(0, mostTitles).map(titleData),
    },
  }
}

/** Whoever hears of one family alone must hear of an update that names several: `tocsin` goes to all. */
function detectionOf([first, ...others]: readonly UntoldKind[]): string {
  const isOfOne =
    first !== undefined && others.every(({ detection }) => familyOf(detection) === familyOf(first.detection))
  return isOfOne ? first.detection : 'tocsin/incident-update'
}

/** Those that one message names; the others are told by the next. */
export function namedTogether<Of extends UntoldOf>(all: readonly Of[]): readonly Of[] {
  return all.toSorted((a, b) => rankOf(a) - rankOf(b) || countOf(b.untold) - countOf(a.untold)).slice(0, mostIncidents)
}

/** Many incidents at the same time, in one message: a flood ends as it began. */
export function incidentUpdates(all: readonly UntoldOf[], now: Date): Bulletin {
  const sorted = namedTogether(all)
  const count = sorted.reduce((sum, { untold }) => sum + countOf(untold), 0)
  const accounts = new Set(sorted.map(({ account }) => account.name))
  const [gravest] = sorted
  return {
    id: summaryId(sorted.map(({ key, untold }) => `${key} ${untold.ticks.at(-1)}`).join(' ')),
    kind: 'flood-summary',
    severity: gravest === undefined ? 'high' : gravestOf(gravest.untold),
    about: accounts.size === 1 ? ([...accounts][0] ?? 'unknown') : `${accounts.size} accounts`,
    headline: `${gravest === undefined ? '' : `${headlineOf(gravest)}; `}${amount(count, 'alert')} of ${amount(sorted.length, 'incident')}`,
    paragraphs: [
      sorted.flatMap((of) => [
        `- ${headlineOf({ ...of, untold: shortened(of.untold) })}${of.incident ? ` (${of.incident.id})` : ''}`,
        ...graveOthers(shortened(of.untold)).map((title) => `  ${title}`),
      ]),
    ],
    attributes: { detection: 'tocsin/flood-summary', account: 'all', region: 'all' },
    data: {
      count,
      sentAt: now.toISOString(),
      incidents: sorted.map(({ incident, untold }) => ({
        ...(incident && { incident: incident.id }),
        count: countOf(untold),
        last: cleanText(gravestFirst(untold)[0]?.title ?? '', 120),
      })),
    },
  }
}

/** What is high in an incident, beside what its headline says. */
function graveOthers(untold: Untold): readonly string[] {
  const [, ...others] = gravestFirst(untold)
  return others
    .filter(({ severity, waits }) => waits && isAsGrave(severity, 'high'))
    .slice(0, 3)
    .map(lineOf)
}

/** "alice opened port 3389 ..., and 2 more in 6 min"; of one thing that came again, "37 more in 60 min: ...". */
function headlineOf({ untold }: UntoldOf): string {
  const [first, ...others] = gravestFirst(untold)
  const count = countOf(untold)
  const within = spanOf(untold)
  if (first === undefined) return `${count} more${within}`
  const title = cleanText(first.title, 300)
  if (others.length === 0 && !first.waits) return `${count} more${within}: ${title}`
  return count === 1 ? title : `${title}, and ${count - 1} more${within}`
}

/** " in 16 min": from the first to the last of what is named; empty where that is no time to speak of. */
function spanOf({ kinds }: Untold): string {
  const untold = kinds.filter(({ count }) => count > 0)
  const first = Math.min(...untold.map(({ firstAt }) => firstAt))
  const span = Math.max(...untold.map(({ lastAt }) => lastAt)) - first
  return span < 60_000 ? '' : ` in ${durationInWords(Math.round(span / 60_000) * 60_000)}`
}

function introduction({ incident, isOver }: UntoldOf): string {
  if (incident === undefined) return 'This came after what was told before.'
  const { id, alerts, about, openedAt, lastAt, moments } = incident
  const opener = moments[0] === undefined ? '' : ` It began with alert ${moments[0].alert}.`
  const end = isOver ? ` Nothing new came after ${clockOf(lastAt)} UTC.` : ''
  return `Incident ${id} (${about}): ${amount(alerts, 'alert')} since ${clockOf(openedAt)} UTC.${opener}${end}`
}

/** What was told in messages of its own. */
function before({ incident }: UntoldOf): readonly string[] {
  const moments = incident?.moments.filter(({ addition }) => addition !== 'waits') ?? []
  if (incident === undefined || moments.length < 2) return []
  return ['Told before', ...indented(timelineOf({ ...incident, moments, alerts: moments.length }))]
}

/** Where it was, who did it, and from where, once for all. */
function facts({ untold, account, region }: UntoldOf): readonly string[] {
  const names = (of: (kind: UntoldKind) => readonly string[]): string =>
    listedNames([...new Set(untold.kinds.filter(({ count }) => count > 0).flatMap(of))])
  const rows = [
    ['Who', names(({ actors }) => actors)],
    ['From', names(({ addresses }) => addresses)],
    ['Account', account.name === account.id ? account.id : `${account.name} (${account.id})`],
    ['Region', region],
  ] as const
  return rows.flatMap(([label, value]) => (value === '' ? [] : `${label.padEnd(9)}${value}`))
}

function namedIn(untold: Untold): readonly string[] {
  const kinds = inTurn(gravestFirst(untold))
  const others = countOf(untold) - kinds.slice(0, mostTitles).reduce((sum, { count }) => sum + count, 0)
  return [
    ...kinds.slice(0, mostTitles).map((kind) => `- ${lineOf(kind)}`),
    ...(others > 0 ? [`and ${amount(others, 'other')}, which the digest counts`] : []),
  ]
}

function lineOf({ severity, title, count, waits, before, lastAt, alerts, actors, addresses }: UntoldKind): string {
  const what = `[${severity}] ${cleanText(title, 300)}`
  if (count === 1 && waits) return `${what} (alert ${alerts[0]}, ${clockOf(lastAt)} UTC)`
  const more = before > 0 ? 'more ' : ''
  const of = [
    `${count.toLocaleString('en')} ${more}time${count === 1 ? '' : 's'}`,
    `the last at ${clockOf(lastAt)} UTC`,
    ...(actors.length > 1 ? [`by ${actors.length} users or roles`] : []),
    ...(addresses.length > 1 ? [`from ${addresses.length} addresses`] : []),
  ]
  return `${what} (${of.join(', ')})`
}

/** The gravest first; of one severity one of each detection before any other: forty of one thing must not push another out. */
function inTurn(kinds: readonly UntoldKind[]): readonly UntoldKind[] {
  return [...Map.groupBy(kinds, ({ severity, waits }) => `${severity} ${waits}`).values()].flatMap((asGrave) => {
    const firsts = [...Map.groupBy(asGrave, ({ detection }) => detection).values()].flatMap(([first]) => first ?? [])
    return [...new Set([...firsts, ...asGrave])]
  })
}

/** What is new before what was told already, and of each the gravest first. */
function gravestFirst({ kinds }: Untold): readonly UntoldKind[] {
  return kinds
    .filter(({ count }) => count > 0)
    .toSorted(
      (a, b) =>
        Number(b.waits) - Number(a.waits) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.count - a.count,
    )
}

/** Of what is new, where anything is: what was told already was told at its own severity. */
export function gravestOf(untold: Untold): Severity {
  const news = { ...untold, kinds: untold.kinds.filter(({ waits }) => waits) }
  const counts = countsOf(countOf(news) > 0 ? news : untold)
  return severities.find((severity) => (counts.get(severity) ?? 0) > 0) ?? 'information'
}

function rankOf({ untold }: UntoldOf): number {
  return severities.indexOf(gravestOf(untold))
}

function titleData({ title, severity, detection, count, alerts }: UntoldKind): JsonObject {
  return { title: cleanText(title, 300), severity, detection, count, alerts: alerts.slice(0, mostNames) }
}

/** The names in a title may be long, and each of its characters may be three bytes. */
function shortened(untold: Untold): Untold {
  return { ...untold, kinds: untold.kinds.map((kind) => ({ ...kind, title: cleanText(kind.title, 120) })) }
}

function listedNames(names: readonly string[]): string {
  const more = names.length > mostNames ? `, and ${names.length - mostNames} more` : ''
  return `${names.slice(0, mostNames).join(', ')}${more}`
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
