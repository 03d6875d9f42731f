import type { Alert } from '../../shared/core/alert.ts'
import type { Cause } from '../../shared/core/cause.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import { textAt } from '../../shared/core/json.ts'
import type { TakenSession } from '../../shared/core/taken-session.ts'
import type { MemoryAdmission } from '../../shared/gate/memory-gate.ts'
import { type JudgingDeps, raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { sequenceAlert } from '../../shared/judging/sequence-alert.ts'
import { recordCause, recordSessions } from '../../shared/lambda/record-calls.ts'
import { redactEnvelope } from '../../shared/secrets/redact-fields.ts'
import { withFindings } from '../../shared/telling/with-findings.ts'
import type { InvokedIn } from '../../shared/transports/transport.ts'
import { type NotedEvents, noteAll } from './noted-events.ts'
import { readEnvelopes } from './read-envelopes.ts'
import type { Remembered } from './remembered-calls.ts'
import type { ScanGate } from './scan-gate.ts'

export interface Input {
  /** The file's path, or `-`. */
  readonly name: string
  readonly open: () => AsyncIterable<Buffer>
  /** Its length, where that is known beforehand. */
  readonly bytes?: number | undefined
}

/** An alert that would have gone out, and where its event stands. */
export interface Finding {
  readonly alert: Alert
  readonly envelope: Envelope
  readonly file: string
  /** The value's place in the file, from 0. */
  readonly index: number
  /** The call that caused it, where the event does not say who acted. */
  readonly cause?: Cause | undefined
  /** Who took the session of a role in which it was done. */
  readonly taken?: TakenSession | undefined
  /** The alert that it ends. */
  readonly ends?: string | undefined
}

export interface ScanDeps extends JudgingDeps {
  /** What a file does not say itself. */
  readonly elsewhere: InvokedIn
  /** `undefined` shows every match, before thresholds and repeats. */
  readonly gate: ScanGate | undefined
  readonly rememberedFor: (envelope: Envelope) => readonly Remembered[]
  readonly found: (finding: Finding) => void
  /** What says the same as what was found before, within its window. */
  readonly same?: (finding: Finding) => void
  /** What could not be read or judged; the problem begins with its place in the file. */
  readonly failed: (file: string, problem: string) => void
}

/** So many findings are kept to be put in order by time, over all inputs, before the gate sees the oldest of them. */
const findingsInOrder = 1000

export interface Scan {
  /**
   * Judges every event in an input, one at a time, and never throws. Returns how many there were.
   * @param values what is in it, where it is read elsewhere
   */
  read(input: Input, values?: AsyncIterable<NotedEvents>): Promise<number>
  /** Nothing more comes. */
  end(): Promise<void>
}

/** `lookup-events` prints the newest first, and CloudTrail's files are in no order; a window wants the oldest first. */
export function createScan(deps: ScanDeps): Scan {
  let findings: Finding[] = []
  const admitAllBut = async (kept: number): Promise<void> => {
    const inOrder = findings.toSorted((a, b) => timeOf(a) - timeOf(b))
    const isDue = inOrder.length - kept
    findings = inOrder.slice(isDue)
    for (const finding of inOrder.slice(0, isDue)) await admit(finding, deps)
  }
  const judge = async (
    envelope: Envelope,
    place: Pick<Finding, 'file' | 'index'>,
    failed: (problem: string) => void,
  ): Promise<void> => {
    findings.push(...alertsOn(envelope, deps, failed).map((alert) => ({ alert, envelope, ...place })))
    const { gate } = deps
    if (gate === undefined) return
    for (const reason of deps.rememberedFor(envelope)) {
      if (reason === 'taking') await recordSessions([envelope], { ...deps, gate })
      else await recordCause(envelope, { ...deps, gate })
    }
  }
  return {
    async read(input, values = noteAll(readEnvelopes(input.open(), deps.elsewhere, input.bytes))) {
      let events = 0
      for await (const { index, place, noted, problems, ...read } of values) {
        const failed = (problem: string) => deps.failed(input.name, place === '' ? problem : `${place}: ${problem}`)
        for (const problem of problems) failed(problem)
        for (const one of noted) {
          if ('envelope' in one) await judge(one.envelope, { file: input.name, index }, failed)
          else await deps.gate?.recordSessions(one.takings)
        }
        events += read.events
        if (findings.length >= 2 * findingsInOrder) await admitAllBut(findingsInOrder)
      }
      return events
    },
    end: () => admitAllBut(0),
  }
}

function alertsOn(envelope: Envelope, deps: ScanDeps, failed: (problem: string) => void): readonly Alert[] {
  try {
    return raiseAlerts(envelope, deps)
  } catch (error) {
    failed(`${nameOf(envelope)} could not be judged: ${String(error)}`)
    return []
  }
}

/** A sequence goes out before the alert that completes it, as where Tocsin is deployed. */
async function admit(finding: Finding, deps: ScanDeps): Promise<void> {
  const { gate } = deps
  if (gate === undefined) return deps.found(finding)
  const { alert, envelope } = finding
  const admission = await gate.admit(alert)
  const isSame = 'isSame' in admission
  if (admission.kind !== 'publish' && !isSame) return
  for (const completed of await gate.advance(alert)) {
    const whole = sequenceAlert(completed, redactEnvelope(envelope))
    if (whole !== undefined) tell({ ...finding, alert: whole }, await gate.admit(whole), deps)
  }
  tell(finding, admission, deps)
}

function tell(finding: Finding, admission: MemoryAdmission, { found, same }: ScanDeps): void {
  if ('isSame' in admission) same?.({ ...finding, taken: admission.taken })
  if (admission.kind !== 'publish') return
  const { findings } = admission
  const cause = findings.cause === 'unknown' ? undefined : findings.cause
  const { taken, ended } = findings
  found({ ...finding, alert: withFindings(admission.alert, findings), cause, taken, ends: ended?.alert })
}

function timeOf({ alert }: Finding): number {
  return alert.event.time?.getTime() ?? 0
}

function nameOf({ id, detail, 'detail-type': detailType }: Envelope): string {
  return textAt(detail, 'eventName') ?? `${detailType} ${String(id)}`
}
