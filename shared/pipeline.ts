import { render } from './channels/index.ts'
import type { Alert } from './core/alert.ts'
import type { Detection } from './core/detection.ts'
import type { Envelope } from './core/envelope.ts'
import type { AlertId } from './core/ids.ts'
import type { Notification } from './core/notification.ts'
import type { Severity } from './core/severity.ts'
import { createAlert } from './create-alert.ts'
import type { Gate } from './gate/gate.ts'
import { type ParseContext, sources } from './sources/index.ts'
import type { Malformed, Unwrapped } from './transports/transport.ts'

export interface JudgingDeps extends ParseContext {
  readonly match: (envelope: Envelope) => readonly Detection[]
  /** The configuration's severity for a detection, where it has one. */
  readonly severityOf: (detectionId: string) => Severity | undefined
}

export interface PipelineDeps extends JudgingDeps {
  readonly gate: Gate
  readonly publish: (notification: Notification) => Promise<void>
  /** Whether there is time left to publish one more, however slow AWS is. */
  readonly hasTime: () => boolean
  /** IANA name of the zone that times are shown in beside UTC. */
  readonly timeZone: string
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
  for (const envelope of unwrapped.envelopes) {
    const event = nameOf(envelope)
    try {
      const alerts = raiseAlerts(envelope, deps)
      if (alerts.length === 0) result.ignored.push({ event, reason: 'no detection fired' })
      for (const alert of alerts) await send(alert, deps, result)
    } catch (error) {
      result.failed.push({ what: event, error })
    }
  }
  return result
}

/** The alerts of every detection that fires on an event, before any gate. */
export function raiseAlerts(envelope: Envelope, deps: JudgingDeps): readonly Alert[] {
  return deps.match(envelope).flatMap((detection) => {
    const { event, describe } = sources[detection.on].read(envelope, deps)
    const verdict = detection.judge(event, envelope)
    if (verdict === undefined) return []
    const severity = deps.severityOf(detection.id) ?? verdict.severity
    return [createAlert(detection, { ...verdict, severity }, event, describe())]
  })
}

async function send(alert: Alert, deps: PipelineDeps, result: MutableResult): Promise<void> {
  if (!deps.hasTime()) {
    result.failed.push({ what: alert.title, error: new Error('the invocation has no time left') })
    return
  }
  const admission = await deps.gate.admit(alert)
  const notes = admission.kind === 'publish' ? admission.notes : []
  const notification = render({ ...alert, notes: [...alert.notes, ...notes] }, deps)
  const { detection, severity } = alert
  const outcome = { alert: alert.id, detection: detection.id, severity, subject: notification.subject }
  switch (admission.kind) {
    case 'hold':
      result.held.push({ ...outcome, reason: admission.reason })
      return
    case 'retry':
      result.failed.push({ what: notification.subject, error: new Error('another invocation is publishing it now') })
      return
    case 'publish':
      try {
        await deps.publish(notification)
      } catch (error) {
        result.failed.push({ what: notification.subject, error })
        return
      }
      await deps.gate.confirm(alert)
      result.published.push(outcome)
      return
    default:
      admission satisfies never
  }
}

function nameOf({ id, 'detail-type': detailType }: Envelope): string {
  return `${detailType} ${typeof id === 'string' ? id : 'without an ID'}`
}
