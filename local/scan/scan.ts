import type { Alert } from '../../shared/core/alert.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Gate } from '../../shared/gate/gate.ts'
import type { MemoryGate } from '../../shared/gate/memory-gate.ts'
import { type JudgingDeps, raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { recordCause } from '../../shared/lambda/pipeline.ts'
import { withFindings } from '../../shared/telling/with-findings.ts'
import type { InvokedIn } from '../../shared/transports/transport.ts'
import { readEnvelopes } from './read-envelopes.ts'

export interface Input {
  /** The file's path, or `-`. */
  readonly name: string
  readonly open: () => AsyncIterable<Buffer>
}

/** An alert that would have gone out, and where its event stands. */
export interface Finding {
  readonly alert: Alert
  readonly envelope: Envelope
  readonly file: string
  /** The value's place in the file, from 0. */
  readonly index: number
}

export interface ScanDeps extends JudgingDeps {
  /** What a file does not say itself. */
  readonly elsewhere: InvokedIn
  /** `undefined` shows every match, before thresholds and repeats. */
  readonly gate: (MemoryGate & Pick<Gate, 'recordCall'>) | undefined
  /** Whether this is a call that some alert waits for. */
  readonly isCause: (envelope: Envelope) => boolean
  readonly found: (finding: Finding) => void
  /** What could not be read or judged; the problem begins with its place in the file. */
  readonly failed: (file: string, problem: string) => void
}

/** So many findings are kept to be put in order by time, over all inputs, before the gate sees the oldest of them. */
const findingsInOrder = 1000

export interface Scan {
  /** Judges every event in an input, one at a time, and never throws. Returns how many there were. */
  read(input: Input): Promise<number>
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
    if (gate !== undefined && deps.isCause(envelope)) await recordCause(envelope, { ...deps, gate })
  }
  return {
    async read(input) {
      let events = 0
      for await (const { index, place, envelopes, problems } of readEnvelopes(input.open(), deps.elsewhere)) {
        const failed = (problem: string) => deps.failed(input.name, place === '' ? problem : `${place}: ${problem}`)
        for (const problem of problems) failed(problem)
        for (const envelope of envelopes) await judge(envelope, { file: input.name, index }, failed)
        events += envelopes.length
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

async function admit(finding: Finding, { gate, found }: ScanDeps): Promise<void> {
  const admission = await gate?.admit(finding.alert)
  if (admission === undefined) found(finding)
  if (admission?.kind === 'publish') found({ ...finding, alert: withFindings(admission.alert, admission.findings) })
}

function timeOf({ alert }: Finding): number {
  return alert.event.time?.getTime() ?? 0
}

function nameOf({ id, detail, 'detail-type': detailType }: Envelope): string {
  return textAt(detail, 'eventName') ?? `${detailType} ${String(id)}`
}
