import { parseArn } from '../../core/arn.ts'
import type { Resource } from '../../core/resource.ts'
import { readTime } from '../event-base.ts'

/** "Glue job nightly"; "A Glue job" where the event does not say its name; names of several words are put in quotes. */
export function thingInWords(kind: string, name: string | undefined): string {
  if (name !== undefined) return /\s/.test(name) ? `${kind} "${name}"` : `${kind} ${name}`
  return `${/^(?:[aeioAEIO]|RDS|FTP|SFTP)/.test(kind) ? 'An' : 'A'} ${kind}`
}

/** Within a sentence: "an ECS service" for "An ECS service". */
export function asPart(thing: string): string {
  return thing.replace(/^A(?=n? )/, 'a')
}

/** "alice", "alice (role Admin)" of the ARN of who did it; what is no ARN as it is. */
export function whoInWords(arn: string): string {
  const [kind, ...names] = parseArn(arn).resource.split('/')
  const name = names.at(-1)
  if (name === undefined) return kind || arn
  return kind === 'assumed-role' ? `${name} (role ${names[0]})` : name
}

/** "2026-05-01 12:40 UTC"; what is no time as it is. Java adds the zone in brackets: `2021-06-30T12:52:44.832Z[UTC]`. */
export function timeInWords(stated: string): string {
  const time = readTime(stated.replace(/\[[\w/]+\]$/, ''))
  return time === undefined ? stated : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** The resource of a name; none where the event does not say it. */
export function namedResource(type: string, name: string | undefined, arn?: string): readonly Resource[] {
  return name === undefined ? [] : [{ type, name, arn }]
}

/** "failed", "timed out", as services call it in capitals or not; "is running" for what is no end. */
export function statusInWords(status: string | undefined): string {
  return ends.get(status?.toUpperCase() ?? '') ?? stateInWords(status)
}

/** "is in service" of `IN_SERVICE` and of `InService`. */
export function stateInWords(state: string | undefined): string {
  const words = state
    ?.replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return `is ${words ?? 'in another state'}`
}

const ends: ReadonlyMap<string, string> = new Map([
  ['ABORTED', 'was stopped'],
  ['CANCELED', 'was cancelled'],
  ['CANCELLED', 'was cancelled'],
  ['COMPLETED', 'is complete'],
  ['COMPLETED_WITH_ISSUES', 'is complete in part'],
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
