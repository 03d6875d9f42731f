import { type Alert, familyOf } from '../core/alert.ts'
import type { DomainEvent } from '../core/event.ts'
import type { IncidentSoFar } from '../core/incident.ts'
import { redactField } from '../secrets/redact-fields.ts'
import type { RenderContext } from './channel.ts'
import { cleanText } from './clean-text.ts'
import { stepsData, stepsForIncident } from './steps.ts'

/** Three protocols carry this text in one message of at most 256 KiB, in which JSON's quotes are escaped again. */
const maxBytes = 32 * 1024

/** The alert for machines. New fields may come; those that are here stay as they are. */
export function renderJson(alert: Alert, _?: RenderContext, others: readonly Alert[] = []): string {
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
    why: clean(alert.why),
    respond: stepsData(alert.respond),
    falsePositives: alert.falsePositives.map(clean),
    closes: detection.closes,
    mitre: detection.mitre,
    cis: detection.cis,
    references: detection.references,
    links: description.links,
    notes: alert.notes.map(clean),
    incident: alert.soFar && incidentData(alert.soFar),
    ...(others.length > 0 && { also: others.map(alsoData) }),
  }
  const shorter = { ...summary, incident: undefined, ...(others.length > 0 && { also: others.map(alsoInShort) }) }
  for (const candidate of [
    { ...summary, event },
    { ...summary, event: withoutPayload(event) },
    summary,
    { ...shorter, event: withoutPayload(event) },
    shorter,
  ]) {
    const text = redactedJson(candidate)
    if (text !== undefined && Buffer.byteLength(text) <= maxBytes) return text
  }
  const { id, severity } = alert
  const also = others.slice(0, 200).map((other) => other.id)
  return JSON.stringify({
    ...{ version: 1, id, severity, title: cleanText(alert.title, 200), detection: detection.id },
    ...(also.length > 0 && { also }),
  })
}

/** What else the event says, in the same message. */
function alsoData({ id, severity, title, detection, why }: Alert): object {
  const family = familyOf(detection.id)
  return { id, severity, title: cleanText(title, 1000), detection: detection.id, family, why, mitre: detection.mitre }
}

function alsoInShort({ id, severity, title, detection }: Alert): object {
  return { id, severity, title: cleanText(title, 100), detection: detection.id }
}

function incidentData(soFar: IncidentSoFar): object {
  const { incident, addition, added } = soFar
  const { id, about, openedAt, alerts, told, gravest, tactics, moments } = incident
  const opened = new Date(openedAt)
  const timeline = moments.map(({ at, alert, severity, title }) => ({
    time: new Date(at),
    alert,
    severity,
    title: cleanText(title, 200),
  }))
  const stop = stepsData(stepsForIncident({ soFar }))
  return { id, about: cleanText(about, 200), opened, alerts, told, gravest, tactics, addition, added, timeline, stop }
}

/** The event without the parts that have no bounds. */
function withoutPayload(event: DomainEvent): object {
  return { ...event, request: undefined, response: undefined, fields: undefined, text: undefined }
}

/** `undefined` where values are nested more deeply than JSON.stringify can follow. */
function redactedJson(value: object): string | undefined {
  try {
    return JSON.stringify(value, redactField)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
