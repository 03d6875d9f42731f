import type { Malformed } from '../transports/transport.ts'

/** Some of an invocation's events could not be read; the others are done. */
export class MalformedEventError extends Error {
  constructor(malformed: readonly Malformed[]) {
    const problems = malformed.slice(0, 5).map(({ where, reason }) => `${where} ${reason}`)
    const more = malformed.length > 5 ? `; and ${malformed.length - 5} more` : ''
    super(`${malformed.length} event(s) could not be read: ${problems.join('; ')}${more}`)
    this.name = 'MalformedEventError'
  }
}

/** Some of an invocation's alerts could not be published; the others are done. */
export class UndeliveredAlertError extends AggregateError {
  constructor(failed: readonly { readonly what: string; readonly error: unknown }[]) {
    const problems = failed.slice(0, 5).map(({ what, error }) => `${what}: ${String(error)}`)
    super(
      failed.map(({ error }) => error),
      `${failed.length} alert(s) could not be published: ${problems.join('; ')}`,
    )
    this.name = 'UndeliveredAlertError'
  }
}
