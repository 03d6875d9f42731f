import { createHash } from 'node:crypto'
import type { Alert } from '../core/alert.ts'

/**
 * What two alerts must share to say the same: detection, severity, what the detection groups by, and the title without
 * what changes from one time to the next. No two alerts whose titles say different things have the same.
 */
export function signatureOf(alert: Alert): string {
  const { detection, severity } = alert
  return `${detection.id}#${severity}#${hashOf(...whereOf(alert), saidBy(alert))}`
}

/** What the detection groups by; of a line in a log that may be the line itself. */
function whereOf({ event, group }: Alert): readonly string[] {
  if (event.kind !== 'log-line') return [group]
  return [event.account.id, event.region, event.logGroup, withoutChanging(group)]
}

/** What a detection counts towards its threshold: what is the same but for the title, which names the last of many. */
export function countOf({ detection, severity, group }: Alert): string {
  return `${detection.id}#${severity}#${hashOf(group)}`
}

/** The title, with the parts that change taken out. What tells of many names the last of them: there it says nothing. */
export function saidBy({ detection, title, event }: Pick<Alert, 'detection' | 'title' | 'event'>): string {
  if (detection.window.threshold > 1) return ''
  return event.kind === 'log-line' ? withoutChanging(title) : title.replace(session, '')
}

/** As in "role Deploy (session ci-42)": each run of a job has another. */
const session = / \(session [^)]*\)/g

/**
 * What programs write into their lines beside the words: times, IDs, numbers. Codes of errors stay (`ORA-00600`, `E1001`,
 * `SQLSTATE[23505]`, "status 503"): they say what went wrong.
 */
const changing: readonly (readonly [RegExp, string])[] = [
  [/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi, '<id>'],
  [/\b\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/g, '<time>'],
  [/\b\d{1,2}:\d\d:\d\d(?:[.,]\d+)?\b/g, '<time>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '<address>'],
  [/\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{8,}\b/gi, '<id>'],
  [/(?<![\p{L}\d])(?=[\p{L}_-]*\d)(?=[\d_-]*\p{L})[\p{L}\d_-]{16,}(?![\p{L}\d])/gu, '<id>'],
  [/(?<=\b(?:status|code|HTTP(?:\/[\d.]+)?)["']?[ :=]{1,2}["']?)([1-5]\d\d)\b/gi, '<$1>'],
  [/(?<![<\p{L}\d])(?<!\p{Lu}{2,}[-[])[-+]?\d+(?:[.,]\d+)*/gu, '<n>'],
]

export function withoutChanging(text: string): string {
  return changing.reduce((rest, [what, name]) => rest.replace(what, name), text)
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
