import type { Resource } from '../../core/resource.ts'

/** "Glue job nightly"; "A Glue job" where the event does not say its name. */
export function thingInWords(kind: string, name: string | undefined): string {
  if (name !== undefined) return `${kind} ${name}`
  return `${/^(?:[aeioAEIO]|RDS|SFTP)/.test(kind) ? 'An' : 'A'} ${kind}`
}

/** The resource of a name; none where the event does not say it. */
export function namedResource(type: string, name: string | undefined, arn?: string): readonly Resource[] {
  return name === undefined ? [] : [{ type, name, arn }]
}
