import { cleanText } from '../channels/clean-text.ts'
import { headingToStop, withoutThose } from '../channels/steps.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import type { Step } from '../core/detection.ts'
import { accountNamed } from '../core/event.ts'
import { graver, isAsGrave, severities } from '../core/severity.ts'
import type { Untold } from '../gate/incident-items.ts'
import { countOf, heardAsOf } from '../gate/untold.ts'
import {
  addressesIn,
  factsIn,
  gravestOf,
  headlineOf,
  listedNames,
  mostAdvised,
  stopping,
  type UntoldOf,
} from './incident-updates.ts'
import { summaryId } from './summaries.ts'
import { gravestFirst, lineOf } from './untold-lines.ts'

/** Incidents that one message names. SNS takes 256 KB for all channels together. */
const mostIncidents = 40

/** Lines on what is grave in them, beside their headlines. */
const mostGrave = 100

/** Those that one message names; the others are told by the next. */
export function namedTogether<Of extends Pick<UntoldOf, 'untold'>>(all: readonly Of[]): readonly Of[] {
  // Noise must not push out what happened once.
  return all.toSorted((a, b) => rankOf(a) - rankOf(b) || countOf(a.untold) - countOf(b.untold)).slice(0, mostIncidents)
}

/** Many incidents at the same time, in one message: a flood ends as it began. */
export function incidentUpdates(all: readonly [UntoldOf, ...UntoldOf[]], now: Date): Bulletin {
  const sorted = namedTogether(all)
  const [gravest = all[0]] = sorted
  const count = sorted.reduce((sum, { untold }) => sum + countOf(untold), 0)
  const accounts = new Map(sorted.map(({ account }) => [account.id, account]))
  const ends = [`; ${amount(count, 'alert')} of ${amount(sorted.length, 'incident')}`, ` +${count - 1}`]
  return {
    id: summaryId(sorted.map(({ key, untold }) => `${key} ${untold.ticks.at(-1)}`).join(' ')),
    kind: 'flood-summary',
    severity: gravestOf(gravest.untold),
    heardAs: sorted.map(({ untold }) => heardAsOf(untold)).reduce(graver, 'information'),
    about: accounts.size === 1 ? gravest.account.name : `${accounts.size} accounts`,
    headline: `${titleOf(gravest.untold)}${ends[0]}`,
    ends,
    paragraphs: [
      sorted.flatMap((of) => [
        `- ${headlineOf(shortened(of.untold))}${of.incident ? ` (${of.incident.id})` : ''}`,
        ...graveOthers(of, Math.max(3, Math.floor(mostGrave / sorted.length))).map((title) => `  ${title}`),
      ]),
      {
        facts: factsIn([
          ['From', shortList(sorted.flatMap(({ untold }) => addressesIn(untold)))],
          ['Account', shortList([...accounts.values()].map(accountNamed))],
          ['Region', shortList(sorted.map(({ region }) => region))],
        ]),
      },
      {
        heading: headingToStop('them', accounts.size === 1 ? gravest.account.id : undefined),
        steps: stoppingAll(sorted, now),
      },
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

/** What is new needs no count of its own: that of all stands beside it. */
function titleOf(untold: Untold): string {
  const [first] = gravestFirst(untold)
  return first?.waits ? cleanText(first.title, 300) : headlineOf(untold)
}

/** How to stop whoever acts in the gravest incidents, each step once: who changes the name of a session is stopped by the role. */
/** Steps that one message can hold beside all the rest. */
const mostStops = 12

function stoppingAll(sorted: readonly UntoldOf[], now: Date): readonly Step[] {
  const steps: Step[] = []
  for (const of of sorted.slice(0, mostAdvised)) steps.push(...withoutThose(stopping(of, now), steps))
  return steps.slice(0, mostStops)
}

/** What is high in an incident, beside what its headline says. */
function graveOthers({ incident, untold }: UntoldOf, most: number): readonly string[] {
  const [, ...others] = gravestFirst(shortened(untold))
  return others
    .filter(({ severity, waits }) => waits && isAsGrave(severity, 'high'))
    .slice(0, most)
    .map((kind) => lineOf(kind, incident?.about ?? ''))
}

function rankOf({ untold }: Pick<UntoldOf, 'untold'>): number {
  return severities.indexOf(gravestOf(untold))
}

/** The names in a title may be long, and each of its characters may be three bytes. */
function shortened(untold: Untold): Untold {
  return { ...untold, kinds: untold.kinds.map((kind) => ({ ...kind, title: cleanText(kind.title, 110) })) }
}

function shortList(names: readonly string[]): string {
  return cleanText(listedNames([...new Set(names)]), 200)
}
