import type { Envelope } from '../core/envelope.ts'
import { isJsonObject, type Json } from '../core/json.ts'
import { withoutAbsentFields } from './absent-fields.ts'
import { malformed, type Transport } from './transport.ts'

/** EventBridge invokes a function with the event itself. */
export const unwrapEventBridge: Transport = (payload) => {
  if (!isJsonObject(payload)) return malformed('event', `must be an object, is ${nameOf(payload)}`)
  for (const field of ['source', 'detail-type']) {
    if (typeof payload[field] !== 'string') return malformed(field, `must be a text, is ${nameOf(payload[field])}`)
  }
  if (!isEnvelope(payload)) return malformed('detail', `must be an object, is ${nameOf(payload['detail'])}`)
  return { envelopes: apart(withoutAbsent(payload)), ignored: [], malformed: [] }
}

/**
 * Security Hub documents one finding for each event; where there are several, each is an event of its own.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html
 */
function apart(envelope: Envelope): readonly Envelope[] {
  const { source, detail } = envelope
  const findings = detail['findings']
  const isImport = source === 'aws.securityhub' && /Imported/.test(envelope['detail-type'])
  if (!isImport || !Array.isArray(findings) || findings.length < 2) return [envelope]
  return findings.map((finding: Json) => ({ ...envelope, detail: { ...detail, findings: [finding] } }))
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
