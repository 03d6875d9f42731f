import type { Alert } from '../core/alert.ts'
import type { Detection, Verdict } from '../core/detection.ts'
import type { Envelope } from '../core/envelope.ts'
import type { DomainEvent, Kind } from '../core/event.ts'
import { isAsGrave, type Severity, severities } from '../core/severity.ts'
import { redactEnvelope } from '../secrets/redact-fields.ts'
import { type ParseContext, sources } from '../sources/index.ts'
import { createAlert } from './create-alert.ts'
import { speakingForAll } from './explain-withheld.ts'
import { asksFor } from './match-detections.ts'

export interface JudgingDeps extends ParseContext {
  readonly match: (envelope: Envelope) => readonly Detection[]
  /** The configuration's severity for what a detection says of an event, where it has one. */
  readonly severityOf: (detectionId: string, event: DomainEvent) => Severity | undefined
}

/**
 * The alerts of every detection that fires on an event, before any gate. Detections match and judge the event as it came;
 * the alert holds, and is made of, the event without its secrets: what comes after this can show none.
 */
export function raiseAlerts(envelope: Envelope, deps: JudgingDeps): readonly Alert[] {
  const detections = deps.match(envelope)
  if (detections.length === 0) return []
  const toldEnvelope = redactEnvelope(envelope)
  const readings = new Map<Kind, Reading>()
  const raised = detections.flatMap((detection) => {
    const { read, event } = readings.get(detection.on) ?? readBoth(detection.on, envelope, toldEnvelope, deps)
    readings.set(detection.on, { read, event })
    const isAsked = event.kind !== 'api-call' || asksFor(detection, envelope, event)
    if (isAsked === false) return []
    const toldEvent = toldEnvelope === envelope ? event : { ...read.event, key: event.key }
    const told = { event: toldEvent, envelope: toldEnvelope }
    const verdict = detection.judge(event, envelope, { told, isUnsure: isAsked === undefined })
    if (verdict === undefined) return []
    const configured = deps.severityOf(detection.id, event)
    const alert = createAlert(
      detection,
      configured === undefined ? verdict : { ...verdict, severity: configured, inHand: configured },
      toldEvent,
      read.describe(),
      toldEnvelope !== envelope,
    )
    return [{ alert, verdict }]
  })
  return gravestOfWithheld(withoutReplaced(withoutYielding(raised)))
}

interface Reading {
  readonly event: DomainEvent
  /** As people may see it. */
  readonly read: ReturnType<(typeof sources)[Kind]['read']>
}

function readBoth(kind: Kind, envelope: Envelope, toldEnvelope: Envelope, context: ParseContext): Reading {
  const read = sources[kind].read(toldEnvelope, context)
  return { read, event: toldEnvelope === envelope ? read.event : sources[kind].read(envelope, context).event }
}

interface Raised {
  readonly alert: Alert
  readonly verdict: Verdict
}

function withoutYielding(raised: readonly Raised[]): readonly Alert[] {
  const isTold = raised.some(({ alert, verdict }) => !verdict.yieldsToOthers && isToldForSure(alert))
  return raised.filter(({ verdict }) => !(isTold && verdict.yieldsToOthers)).map(({ alert }) => alert)
}

/** No threshold, first sight or open alert decides whether it is told, nor is it left to the digest. */
function isToldForSure({ severity, firstSeen, detection }: Alert): boolean {
  const isGrave = severity === 'critical' || severity === 'high' || severity === 'medium'
  return isGrave && firstSeen === undefined && isToldAtOnce(detection) && detection.onlyCloses !== true
}

/**
 * Many detections may be in doubt about one call of which nothing is seen, and all say the same of it. Where only a
 * parameter is missing, and another tells the call as gravely and for sure, a doubt adds nothing.
 */
function gravestOfWithheld(alerts: readonly Alert[]): readonly Alert[] {
  const inDoubt = alerts
    .filter(({ withheld, detection }) => withheld !== undefined && isToldAtOnce(detection))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const [gravest] = inDoubt
  const isNeeded =
    gravest !== undefined && !(isOfMissing(gravest) && alerts.some((other) => tellsAsMuch(other, gravest)))
  return alerts
    .filter((alert) => (alert === gravest && isNeeded) || !inDoubt.includes(alert))
    .map((alert) => (alert === gravest ? speakingForAll(alert, inDoubt) : alert))
}

function isOfMissing({ withheld }: Alert): boolean {
  return withheld !== undefined && withheld.missing.length > 0 && withheld.paths.length === 0
}

/** First sights count, too: nobody but CloudTrail leaves a parameter out. */
function tellsAsMuch({ withheld, severity, detection }: Alert, doubt: Alert): boolean {
  const isTold = isToldAtOnce(detection) && detection.onlyCloses !== true
  return withheld === undefined && isTold && isAsGrave(severity, doubt.severity)
}

function isToldAtOnce({ window: { threshold } }: Detection): boolean {
  return threshold === 1
}

/** One's own detection tells in the place of a shipped one. */
function withoutReplaced(alerts: readonly Alert[]): readonly Alert[] {
  const replaced = new Set(alerts.map(({ detection }) => detection.replaces))
  return alerts.filter(({ detection }) => !replaced.has(detection.id))
}
