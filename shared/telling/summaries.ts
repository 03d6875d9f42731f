import { createHash } from 'node:crypto'
import { cleanText } from '../channels/clean-text.ts'
import { amount } from '../core/amount.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { durationInWords } from '../core/duration.ts'
import { graver, isAsGrave, type Severity, severities } from '../core/severity.ts'
import type { FoldedAlert } from '../gate/flood-guard.ts'

type FoldedTitle = Omit<FoldedAlert, 'key' | 'foldedAt'>

/**
 * Kinds of alert that one message names. SNS takes 256 KB for all channels together, and refuses what is larger each
 * time anew: nothing that was folded would be told any more.
 */
const mostKinds = 40

/** The names in a title may be long, and each of its characters may be three bytes. */
function shortTitle(title: string): string {
  return cleanText(title, 120)
}

/** What was too much to be told one by one, in one message: the gravest first, since noise may be there to hide it. */
export function floodSummary(all: readonly FoldedTitle[], now: Date): Bulletin {
  const folded = all.map((alert) => ({ ...alert, title: shortTitle(alert.title) }))
  const groups = Map.groupBy(folded, ({ detection, severity }) => `${detection} (${severity})`)
  const sorted = [...groups].sort(([, a], [, b]) => rankOf(a[0]) - rankOf(b[0]) || b.length - a.length)
  const others = sorted.slice(mostKinds).reduce((sum, [, alerts]) => sum + alerts.length, 0)
  const times = folded.map(({ at }) => at.getTime())
  const gravest = severities.find((severity) => folded.some((alert) => alert.severity === severity)) ?? 'high'
  const accounts = new Set(folded.map(({ account }) => account))
  const span = durationInWords(Math.max(...times) - Math.min(...times))
  return {
    id: summaryId(folded.map(({ id }) => id).join(' ')),
    kind: 'flood-summary',
    severity: gravest,
    heardAs: folded.map(({ severity, heardAs = severity }) => toSeverity(heardAs)).reduce(graver, 'information'),
    about: accounts.size === 1 ? ([...accounts][0] ?? 'unknown') : `${accounts.size} accounts`,
    headline: `${amount(folded.length, 'alert')} in one message, ${sorted.length === 1 ? 'all of one kind' : `${sorted.length} kinds`}, within ${span}`,
    paragraphs: [
      ['They were too many to be sent one by one: AWS deactivates addresses that get too much. Each is counted here.'],
      ...sorted.slice(0, mostKinds).map(([kind, alerts]) => [`${alerts.length} x ${kind}`, ...titlesIn(alerts)]),
      others === 0
        ? []
        : [`${others} of ${sorted.length - mostKinds} other ${sorted.length - mostKinds === 1 ? 'kind' : 'kinds'}`],
    ],
    attributes: { detection: 'tocsin/flood-summary', account: 'all', region: 'all' },
    data: {
      count: folded.length,
      sentAt: now.toISOString(),
      kinds: sorted.slice(0, mostKinds).map(([kind, alerts]) => ({
        ...{ kind, count: alerts.length, last: alerts.at(-1)?.title },
        ...(isGrave(alerts) && { alerts: alerts.slice(-mostIds).map(({ id }) => id) }),
      })),
    },
  }
}

/** So many titles of one kind: of what is grave more, and of each detection the rarest, which noise may be there to hide. */
const mostTitles = { grave: 40, other: 3 } as const

/** IDs of one kind, for programs. */
const mostIds = 50

function isGrave([first]: readonly FoldedTitle[]): boolean {
  return isAsGrave(toSeverity(first?.severity), 'high')
}

function titlesIn(alerts: readonly FoldedTitle[]): readonly string[] {
  const counted = [...Map.groupBy(alerts, ({ title }) => title)].toSorted(([, a], [, b]) => a.length - b.length)
  const most = isGrave(alerts) ? mostTitles.grave : mostTitles.other
  const left = counted.length - most
  return [
    ...counted.slice(0, most).map(([title, all]) => `  ${title}${all.length > 1 ? ` (${all.length} times)` : ''}`),
    ...(left > 0 ? [`  and ${amount(left, 'other title')}`] : []),
  ]
}

export function summaryId(of: string): string {
  return `S-${createHash('sha256').update(of).digest('hex').slice(0, 12).toUpperCase()}`
}

/** The gravest first. */
function rankOf(of: { readonly severity: string } | undefined): number {
  return severities.indexOf(toSeverity(of?.severity))
}

export function toSeverity(text: string | undefined): Severity {
  return severities.find((severity) => severity === text) ?? 'high'
}
