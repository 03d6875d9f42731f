import { cleanText } from '../channels/clean-text.ts'
import { clockOf, timelineOf } from '../channels/timeline.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { durationInWords } from '../core/duration.ts'
import type { JsonObject } from '../core/json.ts'
import { type Severity, severities } from '../core/severity.ts'
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
export function incidentUpdate(of: UntoldOf, now: Date): Bulletin {
  const { key, incident, untold, account, region, isOver } = of
  const kinds = gravestFirst(untold)
  const count = countOf(untold)
  const first = kinds[0]
  return {
    id: summaryId(`${key} ${untold.ticks.at(-1)} ${count}`),
    kind: 'incident-update',
    severity: gravestOf(untold),
    about: account.name,
    headline: headlineOf(of, now),
    paragraphs: [
      [introduction(of)],
      namedIn(untold),
      kinds.length === 1 && first !== undefined ? listed('Who it was', first.actors) : [],
      kinds.length === 1 && first !== undefined ? listed('From', first.addresses) : [],
      before(of),
    ],
    attributes: {
      detection: first?.detection ?? 'tocsin/incident-update',
      account: account.id,
      region,
      ...(incident && { incident: incident.id }),
    },
    data: {
      ...(incident && { incident: incident.id }),
      account: account.id,
      region,
      about: incident?.about ?? '',
      count,
      isOver,
      ...(incident && { openedAt: new Date(incident.openedAt).toISOString(), alerts: incident.alerts }),
      titles: kinds.slice(0, mostTitles).map(titleData),
    },
  }
}

/** Many incidents at the same time, in one message: a flood ends as it began. */
export function incidentUpdates(all: readonly UntoldOf[], now: Date): Bulletin {
  const sorted = all.toSorted((a, b) => rankOf(a) - rankOf(b) || countOf(b.untold) - countOf(a.untold))
  const count = sorted.reduce((sum, { untold }) => sum + countOf(untold), 0)
  const accounts = new Set(sorted.map(({ account }) => account.name))
  const [gravest] = sorted
  const shown = sorted.slice(0, mostIncidents)
  const others = sorted.slice(mostIncidents)
  return {
    id: summaryId(sorted.map(({ key, untold }) => `${key} ${untold.ticks.at(-1)}`).join(' ')),
    kind: 'flood-summary',
    severity: gravest === undefined ? 'high' : gravestOf(gravest.untold),
    about: accounts.size === 1 ? ([...accounts][0] ?? 'unknown') : `${accounts.size} accounts`,
    headline: `${gravest === undefined ? '' : `${headlineOf(gravest, now)}; `}${amount(count, 'alert')} of ${amount(sorted.length, 'incident')}`,
    paragraphs: [
      shown.map(
        (of) =>
          `- ${headlineOf({ ...of, untold: shortened(of.untold) }, now)}${of.incident ? ` (${of.incident.id})` : ''}`,
      ),
      others.length === 0
        ? []
        : [
            `${amount(
              others.reduce((sum, { untold }) => sum + countOf(untold), 0),
              'alert',
            )} of ${amount(others.length, 'other incident')}`,
          ],
    ],
    attributes: { detection: 'tocsin/flood-summary', account: 'all', region: 'all' },
    data: {
      count,
      sentAt: now.toISOString(),
      incidents: shown.map(({ incident, untold }) => ({
        ...(incident && { incident: incident.id }),
        count: countOf(untold),
        last: cleanText(gravestFirst(untold)[0]?.title ?? '', 120),
      })),
    },
  }
}

/** "alice opened port 3389 ..., and 2 more in 6 min"; of one thing that came again, "37 more in 60 min: ...". */
function headlineOf({ incident, untold }: UntoldOf, now: Date): string {
  const [first, ...others] = gravestFirst(untold)
  const count = countOf(untold)
  const since = incident === undefined ? '' : ` in ${durationInWords(now.getTime() - incident.openedAt)}`
  if (first === undefined) return `${count} more${since}`
  const title = cleanText(first.title, 300)
  if (others.length === 0 && !first.waits) return `${count} more${since}: ${title}`
  return count === 1 ? title : `${title}, and ${count - 1} more${since}`
}

function introduction({ incident, isOver }: UntoldOf): string {
  if (incident === undefined) return 'This came after what was told before.'
  const { id, alerts, about, openedAt, moments } = incident
  const opener = moments[0] === undefined ? '' : ` It began with alert ${moments[0].alert}.`
  const end = isOver ? ' Nothing new came for an hour.' : ''
  return `Incident ${id} (${about}): ${amount(alerts, 'alert')} since ${clockOf(openedAt)} UTC.${opener}${end}`
}

/** What was told before, and not what this message names above. */
function before({ incident, untold }: UntoldOf): readonly string[] {
  const named = new Set(untold.kinds.flatMap(({ alerts }) => alerts))
  const moments = incident?.moments.filter(({ alert }) => !named.has(alert)) ?? []
  if (incident === undefined || moments.length < 2) return []
  return ['Before that', ...indented(timelineOf({ ...incident, moments, alerts: moments.length }))]
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

/** The gravest first; but one of each detection before any other: forty of one thing must not push another out. */
function inTurn(kinds: readonly UntoldKind[]): readonly UntoldKind[] {
  const firsts = [...Map.groupBy(kinds, ({ detection }) => detection).values()].flatMap(([first]) => first ?? [])
  return [...new Set([...firsts, ...kinds])]
}

function gravestFirst({ kinds }: Untold): readonly UntoldKind[] {
  return kinds
    .filter(({ count }) => count > 0)
    .toSorted(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        Number(b.waits) - Number(a.waits) ||
        b.count - a.count,
    )
}

export function gravestOf(untold: Untold): Severity {
  const counts = countsOf(untold)
  return severities.find((severity) => (counts.get(severity) ?? 0) > 0) ?? 'information'
}

function rankOf({ untold }: UntoldOf): number {
  return severities.indexOf(gravestOf(untold))
}

function titleData({ title, severity, detection, count, alerts }: UntoldKind): JsonObject {
  return { title, severity, detection, count, alerts: alerts.slice(0, mostNames) }
}

/** The names in a title may be long, and each of its characters may be three bytes. */
function shortened(untold: Untold): Untold {
  return { ...untold, kinds: untold.kinds.map((kind) => ({ ...kind, title: cleanText(kind.title, 120) })) }
}

function listed(what: string, names: readonly string[]): readonly string[] {
  return names.length < 2 ? [] : [`${what}: ${names.slice(0, mostNames).join(', ')}`]
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`)
}
