import type { Resource } from '../../core/resource.ts'

/** "Glue job nightly"; "A Glue job" where the event does not say its name. */
export function thingInWords(kind: string, name: string | undefined): string {
  if (name !== undefined) return `${kind} ${name}`
  return `${/^(?:[aeioAEIO]|RDS|FTP|SFTP)/.test(kind) ? 'An' : 'A'} ${kind}`
}

/** The resource of a name; none where the event does not say it. */
export function namedResource(type: string, name: string | undefined, arn?: string): readonly Resource[] {
  return name === undefined ? [] : [{ type, name, arn }]
}

/** "failed", "timed out", as services call it in capitals or not; "is RUNNING" for what is no end. */
export function statusInWords(status: string | undefined): string {
  return ends.get(status?.toUpperCase() ?? '') ?? `is ${status ?? 'in another state'}`
}

const ends: ReadonlyMap<string, string> = new Map([
  ['ABORTED', 'was stopped'],
  ['CANCELLED', 'was cancelled'],
  ['COMPLETED', 'is complete'],
  ['ERROR', 'failed'],
  ['EXPIRED', 'did not begin or end in its window'],
  ['FAILED', 'failed'],
  ['STOPPED', 'was stopped'],
  ['SUCCEEDED', 'succeeded'],
  ['SUCCESS', 'succeeded'],
  ['TERMINATED_WITH_ERRORS', 'ended with errors'],
  ['TIMED_OUT', 'timed out'],
  ['TIMEOUT', 'timed out'],
])
