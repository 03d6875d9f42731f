import type { Envelope } from '../core/envelope.ts'
import { isJsonObject } from '../core/json.ts'
import { withoutAbsentFields } from './absent-fields.ts'
import { malformed, type Transport } from './transport.ts'

/** EventBridge invokes a function with the event itself. */
export const unwrapEventBridge: Transport = (payload) => {
  if (!isJsonObject(payload)) return malformed('event', `must be an object, is ${nameOf(payload)}`)
  for (const field of ['source', 'detail-type']) {
    if (typeof payload[field] !== 'string') return malformed(field, `must be a text, is ${nameOf(payload[field])}`)
  }
  if (!isEnvelope(payload)) return malformed('detail', `must be an object, is ${nameOf(payload['detail'])}`)
  return { envelopes: [withoutAbsent(payload)], ignored: [], malformed: [] }
}

function withoutAbsent(envelope: Envelope): Envelope {
  if (!/ via CloudTrail$/.test(envelope['detail-type'])) return envelope
  const detail = withoutAbsentFields(envelope.detail)
  return detail === envelope.detail ? envelope : { ...envelope, detail }
}

function isEnvelope(payload: object): payload is Envelope {
  return 'detail' in payload && isJsonObject(payload.detail)
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`
}
