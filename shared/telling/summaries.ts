import { createHash } from 'node:crypto'
import { cleanText } from '../channels/clean-text.ts'
import type { Bulletin } from '../core/bulletin.ts'
import { durationInWords } from '../core/duration.ts'
import { type Severity, severities } from '../core/severity.ts'
import type { FoldedAlert } from '../gate/flood-guard.ts'
import type { Counted } from '../gate/windows.ts'

export interface WindowLabel {
  readonly opener: string
  readonly detection: string
  readonly severity: string
  readonly title: string
  readonly account: { readonly id: string; readonly name: string }
  readonly region: string
  readonly minutes: number
}

/** "37 more in 60 minutes": what a window counted after the alert that opened it. */
export function windowSummary(windowId: string, label: WindowLabel, counted: Counted): Bulletin {
  const { opener, detection, title, account, region, minutes } = label
  const { count, lastAt, actors, addresses } = counted
  const of = [
    ...(actors.length > 1 ? [`by ${actors.length} users or roles`] : []),
    ...(addresses.length > 1 ? [`from ${addresses.length} addresses`] : []),
  ]
  const last = `${lastAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`
  return {
    id: summaryId(windowId),
    kind: 'window-summary',
    severity: toSeverity(label.severity),
    about: account.name,
    headline: `${count} more in ${durationInWords(minutes * 60_000)}: ${title}`,
    paragraphs: [
      [
        `What alert ${opener} told happened ${count} more ${count === 1 ? 'time' : 'times'} in ${minutes} minutes, ${[`the last time at ${last}`, ...of].join(', ')}.`,
      ],
      listed('Who it was', actors),
      listed('From', addresses),
    ],
    attributes: { detection, account: account.id, region },
    data: {
      detection,
      opener,
      account: account.id,
      region,
      count,
      minutes,
      lastAt: lastAt.toISOString(),
      actors: actors.slice(0, most),
      addresses: addresses.slice(0, most),
    },
  }
}

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
    about: accounts.size === 1 ? ([...accounts][0] ?? 'unknown') : `${accounts.size} accounts`,
    headline: `${folded.length} alerts in one message, ${sorted.length === 1 ? 'all of one kind' : `${sorted.length} kinds`}, within ${span}`,
    paragraphs: [
      ['They were too many to be sent one by one: AWS deactivates addresses that get too much. None is left out here.'],
      ...sorted
        .slice(0, mostKinds)
        .map(([kind, alerts]) => [
          `${alerts.length} x ${kind}`,
          ...[...new Set(alerts.map(({ title }) => title))].slice(0, 3).map((title) => `  ${title}`),
          ...(new Set(alerts.map(({ title }) => title)).size > 3 ? ['  and others'] : []),
        ]),
      others === 0
        ? []
        : [`${others} of ${sorted.length - mostKinds} other ${sorted.length - mostKinds === 1 ? 'kind' : 'kinds'}`],
    ],
    attributes: { detection: 'tocsin/flood-summary', account: 'all', region: 'all' },
    data: {
      count: folded.length,
      sentAt: now.toISOString(),
      kinds: sorted
        .slice(0, mostKinds)
        .map(([kind, alerts]) => ({ kind, count: alerts.length, last: alerts.at(-1)?.title })),
    },
  }
}

export interface ClosedWindow {
  readonly id: string
  readonly label: WindowLabel
  readonly counted: Counted
}

/** Many windows that close at the same time, in one message: a flood ends as it began. */
export function windowsSummary(closed: readonly ClosedWindow[], now: Date): Bulletin {
  const sorted = closed
    .map((window) => ({ ...window, label: { ...window.label, title: shortTitle(window.label.title) } }))
    .sort((a, b) => rankOf(a.label) - rankOf(b.label) || b.counted.count - a.counted.count)
  const count = sorted.reduce((sum, { counted }) => sum + counted.count, 0)
  const accounts = new Set(sorted.map(({ label }) => label.account.name))
  const kinds = [...Map.groupBy(sorted, ({ label }) => `${label.detection} (${label.severity})`)]
  const others = kinds.slice(mostKinds).flatMap(([, windows]) => windows)
  return {
    id: summaryId(sorted.map(({ id }) => id).join(' ')),
    kind: 'flood-summary',
    severity: severities.find((severity) => sorted.some(({ label }) => label.severity === severity)) ?? 'high',
    about: accounts.size === 1 ? ([...accounts][0] ?? 'unknown') : `${accounts.size} accounts`,
    headline: `${count} more of ${sorted.length} alerts that were told before`,
    paragraphs: [
      [
        ...kinds.slice(0, mostKinds).map(([kind, windows]) => `${countIn(windows)} x ${kind}`),
        ...(others.length > 0 ? [`${countIn(others)} of ${kinds.length - mostKinds} other kinds`] : []),
      ],
      [
        ...sorted
          .slice(0, mostWindows)
          .map(({ label, counted }) => `${counted.count} more of alert ${label.opener}: ${label.title}`),
        ...(sorted.length > mostWindows ? [`and ${sorted.length - mostWindows} others`] : []),
      ],
    ],
    attributes: { detection: 'tocsin/flood-summary', account: 'all', region: 'all' },
    data: {
      count,
      sentAt: now.toISOString(),
      kinds: kinds.slice(0, mostKinds).map(([kind, windows]) => ({
        kind,
        count: countIn(windows),
        last: windows.at(-1)?.label.title,
      })),
      windows: sorted
        .slice(0, mostWindows)
        .map(({ label, counted }) => ({ opener: label.opener, detection: label.detection, count: counted.count })),
    },
  }
}

/** Windows that are named one by one. */
const mostWindows = 50

function countIn(windows: readonly ClosedWindow[]): number {
  return windows.reduce((sum, { counted }) => sum + counted.count, 0)
}

/** Names of one kind; a summary is no list of everything. */
const most = 20

function listed(what: string, names: readonly string[]): readonly string[] {
  if (names.length < 2) return []
  const more = names.length > most ? `, and ${names.length - most} more` : ''
  return [`${what}: ${names.slice(0, most).join(', ')}${more}`]
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
