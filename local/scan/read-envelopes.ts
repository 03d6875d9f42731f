import type { Envelope } from '../../shared/core/envelope.ts'
import type { InvokedIn } from '../../shared/transports/transport.ts'
import { readValues } from './read-values.ts'
import { toEnvelopes } from './to-envelopes.ts'

/** What one value of an input holds. */
export interface ReadEnvelopes {
  /** The value's place in the input: from 0, and for people. The second is empty where the whole input is meant. */
  readonly index: number
  readonly place: string
  readonly envelopes: readonly Envelope[]
  /** What could not be read in it; each says where, as `Records[2] is no object`. */
  readonly problems: readonly string[]
}

/**
 * The events in an input, value by value, whatever its form and size.
 * @param bytes its length, where that is known beforehand
 */
export async function* readEnvelopes(
  input: AsyncIterable<Buffer>,
  elsewhere?: InvokedIn,
  bytes?: number,
): AsyncGenerator<ReadEnvelopes> {
  for await (const { index, place, ...read } of readValues(input, bytes)) {
    if (!read.ok) {
      yield { index, place, envelopes: [], problems: [read.problem] }
      continue
    }
    const { envelopes, malformed } = toEnvelopes(read.value, elsewhere)
    yield { index, place, envelopes, problems: malformed.map(({ where, reason }) => `${where} ${reason}`.trimStart()) }
  }
}
