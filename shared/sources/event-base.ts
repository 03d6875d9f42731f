import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import type { Envelope } from '../core/envelope.ts'
import { type EventBase, unknownName } from '../core/event.ts'
import { type EventKey, eventKey } from '../core/ids.ts'
import { jsonList, text } from './read-leniently.ts'
import type { ParseContext } from './source.ts'

/** The envelope's own fields, for a source's schema. */
export const envelopeFields = {
  id: text,
  account: text,
  time: text,
  region: text,
  resources: jsonList,
  'replay-name': text,
}

interface Base extends Pick<EventBase, 'id' | 'key' | 'time' | 'replay' | 'unreadable'> {
  readonly account: string | undefined
  readonly region: string | undefined
}

/** What every event has, with the names for what is not known. */
export function readBase({ account, region = unknownName, ...base }: Base, { accountName }: ParseContext) {
  const id = account ?? unknownName
  return { ...base, account: { id, name: accountName(id) ?? id }, region, partition: partitionOf(region) }
}

/** The first of `texts` that is a time. AWS writes offsets with and without a colon, and sometimes no time at all. */
export function readTime(...texts: readonly (string | undefined)[]): Date | undefined {
  for (const candidate of texts) {
    const time = new Date(candidate?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') ?? Number.NaN)
    if (!Number.isNaN(time.getTime())) return time
  }
  return undefined
}

/** The partition of a region. Unknown regions are taken for the commercial partition. */
function partitionOf(region: string): string {
  return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws'
}

const partitions = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
] as const

const wholeEvent = { depth: 100, maxArrayLength: null, maxStringLength: null, compact: true } as const

/**
 * A key of the parts that make the event the same event; where one is missing, of the whole envelope. What a replay
 * brings again is another event.
 */
export function keyOf(kind: string, envelope: Envelope, ...parts: readonly (string | undefined)[]): EventKey {
  const known = parts.every((part) => part !== undefined)
  const replay = envelope['replay-name']
  const replayed = typeof replay === 'string' ? ['replay', replay] : []
  // Unlike JSON.stringify, it follows an event of any depth.
  const identity = known ? [...parts, ...replayed] : ['envelope', inspect(envelope, wholeEvent)]
  const hash = createHash('sha256').update(JSON.stringify(identity)).digest('base64url')
  return eventKey(`${kind}:${hash.slice(0, 32)}`)
}
