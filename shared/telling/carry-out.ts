import { render } from '../channels/index.ts'
import { subjectOf } from '../channels/subject.ts'
import type { Alert } from '../core/alert.ts'
import type { AlertId } from '../core/ids.ts'
import type { Notification } from '../core/notification.ts'
import type { Severity } from '../core/severity.ts'
import { UnansweredError } from '../core/unanswered-error.ts'
import type { Admission } from '../gate/admission.ts'
import type { Malformed } from '../transports/transport.ts'
import { withFindings } from './with-findings.ts'

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

export type MutableResult = { -readonly [Key in keyof PipelineResult]: PipelineResult[Key][number][] }

export interface TellingDeps {
  readonly publish: (notification: Notification) => Promise<void>
  /** IANA name of the zone that times are shown in beside UTC. */
  readonly timeZone: string
}

export type AddOutcome = (result: MutableResult) => void

/** Does what the gate decided; what cannot be published is failed, and not confirmed. */
export async function carryOut(
  admission: Admission,
  alert: Alert,
  { publish, timeZone }: TellingDeps,
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
