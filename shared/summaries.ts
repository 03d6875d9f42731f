import { createHash } from 'node:crypto'
import type { Bulletin } from './core/bulletin.ts'
import { durationInWords } from './core/duration.ts'
import { type Severity, severities } from './core/severity.ts'
import type { Counted } from './gate/windows.ts'

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
    ...(actors.length > 1 ? [`${actors.length} actors`] : []),
    ...(addresses.length > 1 ? [`${addresses.length} addresses`] : []),
  ]
  const last = `${lastAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`
  return {
    id: summaryId(windowId),
    kind: 'window-summary',
    severity: toSeverity(label.severity),
    about: account.name,
    headline: `${count} more in ${durationInWords(minutes * 60_000)}: ${title}`,
    paragraphs: [
      [`${count} more of alert ${opener} in ${minutes} minutes, ${[`last at ${last}`, ...of].join(', ')}.`],
      listed('Actors', actors),
      listed('Addresses', addresses),
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

export interface FoldedTitle {
  readonly id: string
  readonly detection: string
  readonly severity: string
  readonly title: string
  readonly account: string
  readonly at: Date
}

/** What was too much to be told one by one, in one message. */
export function floodSummary(folded: readonly FoldedTitle[], now: Date): Bulletin {
  const groups = Map.groupBy(folded, ({ detection, severity }) => `${detection} (${severity})`)
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length)
  const times = folded.map(({ at }) => at.getTime())
  const gravest = severities.find((severity) => folded.some((alert) => alert.severity === severity)) ?? 'high'
  const accounts = new Set(folded.map(({ account }) => account))
  const span = durationInWords(Math.max(...times) - Math.min(...times))
  return {
    id: summaryId(folded.map(({ id }) => id).join(' ')),
    kind: 'flood-summary',
    severity: gravest,
    about: accounts.size === 1 ? ([...accounts][0] ?? 'unknown') : `${accounts.size} accounts`,
    headline: `${folded.length} alerts in one message, ${sorted.length} kinds, within ${span}`,
    paragraphs: [
      ['They were too many to be sent one by one: AWS deactivates addresses that get too much. None is left out here.'],
      ...sorted.map(([kind, alerts]) => [
        `${alerts.length} x ${kind}`,
        ...[...new Set(alerts.map(({ title }) => title))].slice(0, 3).map((title) => `  ${title}`),
        ...(new Set(alerts.map(({ title }) => title)).size > 3 ? ['  and others'] : []),
      ]),
    ],
    attributes: { detection: 'tocsin/flood-summary', account: 'all', region: 'all' },
    data: {
      count: folded.length,
      sentAt: now.toISOString(),
      kinds: sorted.map(([kind, alerts]) => ({ kind, count: alerts.length, last: alerts.at(-1)?.title })),
    },
  }
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

function toSeverity(text: string): Severity {
  return severities.find((severity) => severity === text) ?? 'high'
}
