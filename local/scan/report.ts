import { styleText } from 'node:util'
import { renderBulletin } from '../../shared/channels/bulletin.ts'
import { cleanText } from '../../shared/channels/clean-text.ts'
import { render } from '../../shared/channels/index.ts'
import { toTerminal } from '../../shared/channels/terminal.ts'
import { timelineOf } from '../../shared/channels/timeline.ts'
import { columns } from '../../shared/channels/wrap.ts'
import { amount } from '../../shared/core/amount.ts'
import type { Bulletin, Paragraph } from '../../shared/core/bulletin.ts'
import { unknownName } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Notification } from '../../shared/core/notification.ts'
import { headlineOf, spanOf } from '../incident/incident-view.ts'
import { formatTable, streamedTable } from '../table.ts'
import type { Finding } from './scan.ts'
import type { ScannedIncident } from './scan-incidents.ts'

const table = streamedTable(
  [
    { heading: 'time', width: 20 },
    { heading: 'severity', width: 11 },
    { heading: 'account', width: 12, optional: true },
    { heading: 'region', width: 14, optional: true },
    { heading: 'detection', width: 44 },
  ],
  'title',
)

export const { headings } = table

/** For a person: aligned under `headings`. */
export function toRow({ alert: { event, severity, detection, title } }: Finding): string {
  const time = event.time?.toISOString().replace(/\.\d+Z$/, 'Z') ?? ''
  const account = cleanText(event.account.name, 12)
  const region = cleanText(event.region, 14)
  return table.row([time, severity, account, region, detection.id], cleanText(title, 200))
}

/** For who wants to see what would have arrived: the e-mail and the SMS. */
export function toEmail({ alert }: Finding, timeZone: string): string {
  return asMessage(render(alert, { timeZone }))
}

/** More of a story is no overview; the page has all of it. */
const mostMoments = 12

/** An incident, for a person: whom it is about, when, and its story in short. */
export function incidentToText({ incident, account, same }: ScannedIncident): string {
  const { id, gravest, about, alerts, openedAt, lastAt, region } = incident
  const [startedAt, endedAt] = [new Date(openedAt), new Date(lastAt)]
  const headline = headlineOf({ gravest, account: account.name, about, alerts, startedAt, endedAt })
  const more = same === 0 ? '' : `; ${same} more said the same`
  const where = region === unknownName ? '' : `, ${cleanText(region, 60)}`
  return block(headline, [`${id}${where}, ${spanOf(startedAt, endedAt)}${more}`, ...timelineOf(incident, mostMoments)])
}

/** What a run of a plan did, of which no incident tells. */
export function runToText({ severity, about, headline, paragraphs }: Bulletin): string {
  const [, titles = []] = paragraphs.filter(isLines)
  const left = titles.length - mostOfRun
  const shown = left <= 1 ? titles : [...titles.slice(0, mostOfRun), `and ${left} others`]
  return block(`[${severity.toUpperCase()}] ${cleanText(`${about}: ${headline}`, 300)}`, shown)
}

function isLines(paragraph: Paragraph): paragraph is readonly string[] {
  return Array.isArray(paragraph)
}

const mostOfRun = 11

function block(headline: string, lines: readonly string[]): string {
  return [styleText('bold', headline), ...lines.map((line) => `  ${cleanText(line, 300)}`), ''].join('\n')
}

/** The same of what is told of many. */
export function bulletinToEmail(bulletin: Bulletin): string {
  return asMessage(renderBulletin(bulletin))
}

function asMessage(notification: Notification): string {
  return `${toTerminal(notification)}\n${'='.repeat(columns)}\n`
}

/** For a program: one line of JSON. */
export function toJson({ alert, envelope, file, index }: Finding): string {
  const { event, detection } = alert
  return JSON.stringify({
    detection: detection.id,
    severity: alert.severity,
    title: cleanText(alert.title, 1000),
    eventId: event.id,
    eventSource: textAt(envelope.detail, 'eventSource'),
    eventName: textAt(envelope.detail, 'eventName'),
    time: event.time,
    account: event.account.id,
    region: event.region,
    actor: 'actor' in event ? cleanText(event.actor.name, 200) : undefined,
    file,
    index,
  })
}

export interface Totals {
  readonly files: number
  readonly events: number
  readonly problems: number
  readonly seconds: number
  /** Alerts by detection. */
  readonly alerts: ReadonlyMap<string, number>
  /** Into how many messages they go; empty where each goes into one. */
  readonly within: string
  /** What said the same as an alert, within its window. */
  readonly same: number
}

export function summary({ files, events, problems, seconds, alerts, within, same }: Totals): string {
  const sorted = [...alerts].sort(([, a], [, b]) => b - a)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  const rate = Math.round(events / Math.max(seconds, 0.001)).toLocaleString('en')
  const folded = within === '' ? '' : ` in ${within}`
  const counted = same === 0 ? '' : `, and ${same.toLocaleString('en')} that said the same`
  const lines = [
    '',
    styleText(
      'bold',
      `${amount(events, 'event')} in ${amount(files, 'file')}, ${amount(total, 'alert')}${folded}${counted}`,
    ),
    `${problems === 0 ? '' : `${amount(problems, 'problem')}, named above; `}${seconds.toFixed(1)} s, ${rate} events/s`,
  ]
  const rows = sorted.map(([id, alertCount]) => [String(alertCount), id])
  return [...lines, ...(rows.length === 0 ? [] : ['', formatTable(['alerts', 'detection'], rows)])].join('\n')
}
