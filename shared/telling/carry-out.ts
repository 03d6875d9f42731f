import { render } from '../channels/index.ts'
import { subjectOf } from '../channels/subject.ts'
import type { AlertId } from '../core/ids.ts'
import type { Notification } from '../core/notification.ts'
import type { Severity } from '../core/severity.ts'
import { UnansweredError } from '../core/unanswered-error.ts'
import type { Admission } from '../gate/admission.ts'
import type { Decided, Gate } from '../gate/gate.ts'
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
  readonly published: readonly (AlertOutcome & {
    /** The alert on the same event in whose message it was told. */
    readonly toldWith?: AlertId
  })[]
  readonly held: readonly (AlertOutcome & { readonly reason: string })[]
  readonly ignored: readonly { readonly event: string; readonly reason: string }[]
  readonly malformed: readonly Malformed[]
  /** What was not done, though the events could be read: the trigger must bring them again. */
  readonly failed: readonly { readonly what: string; readonly error: unknown }[]
}

export type MutableResult = { -readonly [Key in keyof PipelineResult]: PipelineResult[Key][number][] }

export interface TellingDeps {
  readonly gate: Pick<Gate, 'confirm' | 'unanswered'>
  readonly publish: (notification: Notification) => Promise<void>
  /** IANA name of the zone that times are shown in beside UTC. */
  readonly timeZone: string
  /** Of the deployment, as `prod`. */
  readonly stage?: string
}

export type AddOutcome = (result: MutableResult) => void

/** Alerts that one message tells, the one that leads it first; or one that no message tells now. */
export type ToldTogether = readonly [Decided, ...Decided[]]

/** What is told by one message each, in the order of what leads them. */
export function messagesOf(decided: readonly Decided[]): readonly ToldTogether[] {
  const leadOf = ({ alert, admission }: Decided): AlertId =>
    admission.kind === 'publish' ? (admission.accompanies ?? alert.id) : alert.id
  return [...Map.groupBy(decided, leadOf).values()].flatMap(([lead, ...others]) => (lead ? [[lead, ...others]] : []))
}

/** Does what the gate decided; what cannot be published is failed, and not confirmed. */
export async function carryOut(told: ToldTogether, deps: TellingDeps): Promise<AddOutcome> {
  const [{ alert, admission }] = told
  switch (admission.kind) {
    case 'hold':
      return ({ held }) => held.push({ ...outcomeOf(alert), reason: admission.reason })
    case 'retry':
      return ({ failed }) => failed.push({ what: subjectOf(alert), error: new Error(admission.reason) })
    case 'publish':
      return await publishAll(told, deps)
    default:
      return admission satisfies never
  }
}

async function publishAll(told: ToldTogether, { gate, publish, timeZone, stage }: TellingDeps): Promise<AddOutcome> {
  const [lead, ...others] = told.map(({ alert, admission }) => asTold(alert, admission))
  if (lead === undefined) throw new Error('A message tells of an alert')
  const notification = render(lead, { timeZone, ...(stage !== undefined && { stage }) }, others)
  try {
    await publish(notification)
  } catch (error) {
    if (error instanceof UnansweredError) await gate.unanswered(told)
    return ({ failed }) => failed.push({ what: notification.subject, error })
  }
  await gate.confirm(told)
  return ({ published }) => {
    published.push({ ...outcomeOf(lead), subject: notification.subject })
    published.push(...others.map((other) => ({ ...outcomeOf(other), toldWith: lead.id })))
  }
}

function asTold(alert: Decided['alert'], admission: Admission): Decided['alert'] {
  return admission.kind === 'publish' ? withFindings(admission.alert, admission.findings) : alert
}

function outcomeOf(alert: Decided['alert']): AlertOutcome {
  return { alert: alert.id, detection: alert.detection.id, severity: alert.severity, subject: subjectOf(alert) }
}
