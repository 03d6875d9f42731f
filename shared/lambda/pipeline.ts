import { Readable } from 'node:stream'
import { renderBulletin } from '../channels/bulletin.ts'
import { cleanText } from '../channels/clean-text.ts'
import { render } from '../channels/index.ts'
import { subjectOf } from '../channels/subject.ts'
import type { Alert } from '../core/alert.ts'
import { amount } from '../core/amount.ts'
import type { Detection, Verdict } from '../core/detection.ts'
import type { Envelope } from '../core/envelope.ts'
import type { AlertId } from '../core/ids.ts'
import type { Notification } from '../core/notification.ts'
import { isAsGrave, type Severity, severities } from '../core/severity.ts'
import type { Admission, Gate } from '../gate/gate.ts'
import { createAlert } from '../judging/create-alert.ts'
import { speakingForAll } from '../judging/explain-withheld.ts'
import { asksFor } from '../judging/match-detections.ts'
import { redactEnvelope } from '../secrets/redact-fields.ts'
import { type ParseContext, sources } from '../sources/index.ts'
import { floodSummary } from '../telling/summaries.ts'
import { withFindings } from '../telling/with-findings.ts'
import type { Malformed, Unwrapped } from '../transports/transport.ts'
import { UnansweredError } from './errors.ts'

export interface JudgingDeps extends ParseContext {
  readonly match: (envelope: Envelope) => readonly Detection[]
  /** The configuration's severity for a detection, where it has one. */
  readonly severityOf: (detectionId: string) => Severity | undefined
}

export interface PipelineDeps extends JudgingDeps {
  readonly gate: Gate
  /** Whether this is a call that some alert waits for. */
  readonly isCause: (envelope: Envelope) => boolean
  readonly now: () => Date
  readonly publish: (notification: Notification) => Promise<void>
  /** Whether there is time left to publish one more, however slow AWS is. */
  readonly hasTime: () => boolean
  /** IANA name of the zone that times are shown in beside UTC. */
  readonly timeZone: string
  /** Tells the payload from others, also where it is brought again. */
  readonly payloadHash?: () => string
}

interface AlertOutcome {
  readonly alert: AlertId
  readonly detection: string
  readonly severity: Severity
  readonly subject: string
}

/** What became of one invocation's events. `published` and `held` count alerts, the others count events. */
export interface PipelineResult {
  readonly published: readonly AlertOutcome[]
  readonly held: readonly (AlertOutcome & { readonly reason: string })[]
  readonly ignored: readonly { readonly event: string; readonly reason: string }[]
  readonly malformed: readonly Malformed[]
  /** What was not done, though the events could be read: the trigger must bring them again. */
  readonly failed: readonly { readonly what: string; readonly error: unknown }[]
}

type MutableResult = { -readonly [Key in keyof PipelineResult]: PipelineResult[Key][number][] }

/** So many alerts of one batch are handled at the same time; a batch of log lines may hold thousands. */
const concurrency = 8

/** Matches, judges, gates, renders and publishes. One event's failure never keeps another's alert from going out. */
export async function runPipeline(unwrapped: Unwrapped, deps: PipelineDeps): Promise<PipelineResult> {
  const result: MutableResult = {
    published: [],
    held: [],
    ignored: [],
    malformed: [...unwrapped.malformed],
    failed: [],
  }
  for (const reason of unwrapped.ignored) result.ignored.push({ event: reason, reason: 'not an event' })
  const raised: { readonly alert: Alert; readonly envelope: Envelope }[] = []
  for (const envelope of unwrapped.envelopes) {
    try {
      const alerts = raiseAlerts(envelope, deps)
      if (alerts.length === 0) result.ignored.push({ event: nameOf(envelope), reason: 'no detection fired' })
      const told = alerts.length === 0 ? envelope : redactEnvelope(envelope)
      for (const alert of alerts) raised.push({ alert, envelope: told })
    } catch (error) {
      result.failed.push({ what: nameOf(envelope), error })
    }
  }
  const outcomes = await Readable.from(raised)
    .map(({ alert, envelope }) => send(alert, envelope, deps), { concurrency })
    .toArray()
  for (const add of outcomes) add(result)
  await sendOverflow(deps, result)
  await recordCauses(unwrapped.envelopes, deps, result)
  const { length } = unwrapped.malformed
  await deps.gate.countMalformed(length, length === 0 ? undefined : deps.payloadHash?.())
  return result
}

/**
 * The alerts of every detection that fires on an event, before any gate. Detections match and judge the event as it came;
 * the alert holds, and is made of, the event without its secrets: what comes after this can show none.
 */
export function raiseAlerts(envelope: Envelope, deps: JudgingDeps): readonly Alert[] {
  const detections = deps.match(envelope)
  if (detections.length === 0) return []
  const toldEnvelope = redactEnvelope(envelope)
  const raised = detections.flatMap((detection) => {
    const source = sources[detection.on]
    const read = source.read(toldEnvelope, deps)
    const event = toldEnvelope === envelope ? read.event : source.read(envelope, deps).event
    const isAsked = event.kind !== 'api-call' || asksFor(detection, envelope, event)
    if (isAsked === false) return []
    const toldEvent = toldEnvelope === envelope ? event : { ...read.event, key: event.key }
    const told = { event: toldEvent, envelope: toldEnvelope }
    const verdict = detection.judge(event, envelope, { told, isUnsure: isAsked === undefined })
    if (verdict === undefined) return []
    const configured = deps.severityOf(detection.id)
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

type AddOutcome = (result: MutableResult) => void

async function send(alert: Alert, envelope: Envelope, deps: PipelineDeps): Promise<AddOutcome> {
  try {
    if (!deps.hasTime()) throw new Error('the invocation has no time left')
    return await carryOut(await deps.gate.admit(alert, envelope), alert, deps)
  } catch (error) {
    return ({ failed }) => failed.push({ what: cleanText(alert.title, 200), error })
  }
}

/** Does what the gate decided; what cannot be published is failed, and not confirmed. */
export async function carryOut(
  admission: Admission,
  alert: Alert,
  { publish, timeZone }: Pick<PipelineDeps, 'publish' | 'timeZone'>,
): Promise<AddOutcome> {
  const { id, detection, severity } = alert
  const outcome = { alert: id, detection: detection.id, severity, subject: subjectOf(alert) }
  switch (admission.kind) {
    case 'hold':
      return ({ held }) => held.push({ ...outcome, reason: admission.reason })
    case 'retry':
      return ({ failed }) => failed.push({ what: outcome.subject, error: new Error(admission.reason) })
    case 'publish': {
      const told = withFindings(alert, admission.findings)
      const notification = render(told, { timeZone })
      try {
        await publish(notification)
      } catch (error) {
        if (error instanceof UnansweredError) await admission.unanswered()
        return ({ failed }) => failed.push({ what: notification.subject, error })
      }
      await admission.confirm()
      return ({ published }) => published.push({ ...outcome, severity: told.severity, subject: notification.subject })
    }
    default:
      return admission satisfies never
  }
}

/** After all alerts: a call may name a thousand instances, and what alerts on it must not wait for them. */
async function recordCauses(envelopes: readonly Envelope[], deps: PipelineDeps, result: MutableResult): Promise<void> {
  for (const envelope of envelopes) {
    try {
      if (deps.isCause(envelope)) await recordCause(envelope, deps)
    } catch (error) {
      result.failed.push({ what: nameOf(envelope), error })
    }
  }
}

/** Has the gate remember a call that alerts wait for. */
export async function recordCause(
  envelope: Envelope,
  deps: JudgingDeps & { readonly gate: Pick<Gate, 'recordCall'> },
): Promise<void> {
  const { event, describe } = sources['api-call'].read(redactEnvelope(envelope), deps)
  if (event.kind !== 'api-call' || event.outcome.kind !== 'success') return
  const { who, from } = describe()
  await deps.gate.recordCall(event, { who: who ?? event.actor.name, from })
}

/** Without its memory the gate lets few alerts out one by one: the others go out together. */
async function sendOverflow({ gate, publish, now }: PipelineDeps, result: MutableResult): Promise<void> {
  const alerts = gate.overflow()
  if (alerts.length === 0) return
  const folded = alerts.map(({ id, detection, severity, title, event }) => ({
    id,
    detection: detection.id,
    severity,
    title,
    account: event.account.name,
    at: event.time ?? now(),
  }))
  try {
    await publish(renderBulletin(floodSummary(folded, now())))
  } catch (error) {
    result.failed.push({ what: `a summary of ${amount(alerts.length, 'alert')}`, error })
  }
}

function nameOf({ id, 'detail-type': detailType }: Envelope): string {
  return cleanText(`${detailType} ${typeof id === 'string' ? id : 'without an ID'}`, 200)
}
