import * as z from 'zod'
import type { Delivery } from '../../local/embedded-aws.ts'

const message = z.object({
  id: z.string(),
  kind: z.string(),
  count: z.number().optional(),
  also: z.array(z.object({ id: z.string() })).optional(),
})

/** What people were told in all. */
export interface Told {
  readonly messages: number
  /** The IDs of the alerts that a message of an event told, as often as one did. */
  readonly ids: readonly string[]
  /** How many alerts were counted in summaries. */
  readonly counted: number
}

export function toldIn(deliveries: readonly Delivery[]): Told {
  const read = deliveries.map(({ messages }) => message.parse(JSON.parse(messages['sqs'] ?? '{}')))
  return {
    messages: read.length,
    ids: read.filter(({ kind }) => !isSummary(kind)).flatMap(({ id, also = [] }) => [id, ...also.map((one) => one.id)]),
    counted: read.reduce((sum, { kind, count = 0 }) => sum + (isSummary(kind) ? count : 0), 0),
  }
}

function isSummary(kind: string): boolean {
  return kind === 'incident-update' || kind === 'flood-summary' || kind === 'run-summary'
}
