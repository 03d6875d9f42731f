import type { Envelope } from '../core/envelope.ts'

/** Where the function runs: what an event does not say of itself. */
export interface InvokedIn {
  readonly partition: string
  readonly region: string
  readonly account: string
  /** The log groups whose lines may be taken for CloudTrail's records: into any other, anybody could write one. */
  readonly trailLogGroups?: ReadonlySet<string>
}

export interface Malformed {
  /** The place in the payload, as `awslogs.data` or `logEvents[2].message`. */
  readonly where: string
  readonly reason: string
}

export interface Unwrapped {
  readonly envelopes: readonly Envelope[]
  /** What is no event, though nothing is wrong with it: AWS checking whether the function is there. */
  readonly ignored: readonly string[]
  readonly malformed: readonly Malformed[]
}

/** Takes an invocation's payload apart into the events in it. Never throws, whatever the payload is. */
export type Transport = (payload: unknown, invokedIn: InvokedIn) => Unwrapped

export function malformed(where: string, reason: string): Unwrapped {
  return { envelopes: [], ignored: [], malformed: [{ where, reason }] }
}
