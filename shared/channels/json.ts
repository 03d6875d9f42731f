import { type Alert, familyOf } from '../core/alert.ts'
import type { DomainEvent } from '../core/event.ts'
import { cleanText } from './clean-text.ts'
import { commandText } from './command.ts'
import { redact } from './redact.ts'

/** Three protocols carry this text in one message of at most 256 KiB, in which JSON's quotes are escaped again. */
const maxBytes = 32 * 1024

/** The alert for machines. New fields may come; those that are here stay as they are. */
export function renderJson(alert: Alert): string {
  const { detection, description, event } = alert
  const clean = (text: string): string => cleanText(text, 1000)
  const cleanOptional = (text: string | undefined): string | undefined => (text === undefined ? undefined : clean(text))
  const summary = {
    version: 1,
    id: alert.id,
    severity: alert.severity,
    title: clean(alert.title),
    summary: clean(description.sentence),
    detection: detection.id,
    family: familyOf(detection.id),
    kind: event.kind,
    account: { id: clean(event.account.id), name: clean(event.account.name) },
    region: clean(event.region),
    time: event.time,
    what: clean(description.what),
    who: cleanOptional(description.who),
    from: cleanOptional(description.from),
    why: detection.why,
    respond: alert.respond.map((step) =>
      typeof step === 'string' ? { do: clean(step) } : { do: clean(step.do), run: clean(commandText(step.run)) },
    ),
    falsePositives: detection.falsePositives,
    closes: detection.closes,
    mitre: detection.mitre,
    cis: detection.cis,
    references: detection.references,
    links: description.links,
    notes: alert.notes.map(clean),
  }
  for (const candidate of [event, withoutPayload(event), undefined]) {
    const text = redactedJson({ ...summary, event: candidate })
    if (Buffer.byteLength(text) <= maxBytes) return text
  }
  return redactedJson({ version: 1, id: alert.id, severity: alert.severity, detection: detection.id })
}

/** The event without the parts that have no bounds. */
function withoutPayload(event: DomainEvent): object {
  return { ...event, request: undefined, response: undefined, fields: undefined, text: undefined }
}

function redactedJson(value: object): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (typeof field !== 'string') return field
    return secretName.test(key) ? '[redacted]' : redact(field.toWellFormed())
  })
}

const secretName = /password|passwd|secret(?!s?arn|name|id)|sessiontoken/i
