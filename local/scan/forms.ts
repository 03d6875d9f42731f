import { amount } from '../../shared/core/amount.ts'
import { severities } from '../../shared/core/severity.ts'
import type { IncidentTimes } from '../../shared/gate/incident.ts'
import { bulletinToEmail, headings, incidentToText, runToText, toEmail, toJson, toRow } from './report.ts'
import { createRuns } from './runs.ts'
import type { Finding } from './scan.ts'
import { createScanIncidents, type ScannedIncident } from './scan-incidents.ts'

/** In which form a scan tells what it found. */
export interface Options {
  readonly json?: boolean | undefined
  readonly email?: boolean | undefined
  readonly alerts?: boolean | undefined
  readonly html?: string | undefined
  readonly 'no-window'?: boolean | undefined
}

export interface Report {
  begin(): void
  take(finding: Finding): void
  /** What says the same as what was taken, within its window. */
  same(finding: Finding): void
  end(): void
  counts(): {
    /** Alerts by detection. */
    readonly alerts: ReadonlyMap<string, number>
    /** Into how many messages they go, as "2 incidents and 1 run of tools"; empty where each goes into one. */
    readonly within: string
    readonly same: number
  }
}

/** Each alert by itself; in e-mails, the run of a plan in one. */
export function alertReport(options: Options, timeZone: string, print: (text: string) => void): Report {
  const { json, email } = options
  const counting = createCounting()
  const toText = json ? toJson : email ? (finding: Finding) => toEmail(finding, timeZone) : toRow
  const runs = createRuns((bulletin) => print(bulletinToEmail(bulletin)))
  return {
    begin(): void {
      if (!json && !email) print(headings)
    },
    take(finding) {
      counting.count(finding)
      const isToldByRun = email === true && !options['no-window'] && runs.take(finding.alert)
      if (!isToldByRun) print(toText(finding))
    },
    same: counting.countSame,
    end: runs.end,
    counts: () => ({ ...counting.counts(), within: '' }),
  }
}

/** More would make a page that no browser opens at once; the gravest are kept. */
const mostOnPage = 200

/**
 * Each incident as a block, once it is over; the run of a plan by itself.
 * @param html the file for a page of all incidents, if one is wanted
 */
export async function incidentReport(
  html: string | undefined,
  times: IncidentTimes,
  print: (text: string) => void,
): Promise<Report> {
  const counting = createCounting()
  const pages = html === undefined ? undefined : await createPages(html)
  let count = 0
  const incidents = createScanIncidents(times, pages !== undefined, (incident) => {
    count++
    print(incidentToText(incident))
    pages?.add(incident)
  })
  let toldRuns = 0
  const runs = createRuns((bulletin) => {
    toldRuns++
    print(runToText(bulletin))
  })
  return {
    begin: () => {},
    take(finding) {
      counting.count(finding)
      if (!runs.take(finding.alert)) incidents.take(finding)
    },
    same(finding) {
      counting.countSame()
      incidents.countSame(finding)
    },
    end(): void {
      runs.end()
      incidents.end()
      pages?.write()
    },
    counts: () => ({
      ...counting.counts(),
      within: [amount(count, 'incident'), ...(toldRuns === 0 ? [] : [`${amount(toldRuns, 'run')} of tools`])].join(
        ' and ',
      ),
    }),
  }
}

function createCounting() {
  const alerts = new Map<string, number>()
  let same = 0
  return {
    count({ alert: { detection } }: Finding): void {
      alerts.set(detection.id, (alerts.get(detection.id) ?? 0) + 1)
    },
    countSame(): void {
      same++
    },
    counts: () => ({ alerts, same }),
  }
}

/** What makes pages is loaded only where one is wanted: a scan is to need little memory. */
async function createPages(path: string) {
  const { viewOf } = await import('../incident/incident-view.ts')
  const { pageOf } = await import('../incident/page.ts')
  const { writePage } = await import('../incident/write-page.ts')
  let kept: ScannedIncident[] = []
  let left = 0
  const keep = (most: number): void => {
    kept.sort((a, b) => rankOf(a) - rankOf(b) || a.incident.openedAt - b.incident.openedAt)
    left += Math.max(0, kept.length - most)
    kept = kept.slice(0, most)
  }
  return {
    add(incident: ScannedIncident): void {
      kept.push(incident)
      if (kept.length >= 2 * mostOnPage) keep(mostOnPage)
    },
    write(): void {
      keep(mostOnPage)
      const views = kept.flatMap(({ incident, stories, same }) => viewOf(incident.id, stories, incident, same) ?? [])
      writePage(path, pageOf(views, left + kept.length - views.length))
    },
  }
}

function rankOf({ incident }: ScannedIncident): number {
  return severities.indexOf(incident.gravest)
}
