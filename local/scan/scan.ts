import type { Alert } from '../../shared/core/alert.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Gate } from '../../shared/gate/gate.ts'
import { type JudgingDeps, raiseAlerts } from '../../shared/pipeline.ts'
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
  readonly gate: Pick<Gate, 'admit'> | undefined
  readonly found: (finding: Finding) => void
  /** What could not be read or judged; the problem begins with its place in the file. */
  readonly failed: (file: string, problem: string) => void
}

/** As many findings are put in order by time before the gate sees them. */
const findingsAtOnce = 2000

/** Judges every event in an input, one at a time, and never throws. Returns how many there were. */
export async function scanInput(input: Input, deps: ScanDeps): Promise<number> {
  let events = 0
  let findings: Finding[] = []
  for await (const { index, place, envelopes, problems } of readEnvelopes(input.open(), deps.elsewhere)) {
    const failed = (problem: string) => deps.failed(input.name, place === '' ? problem : `${place}: ${problem}`)
    for (const problem of problems) failed(problem)
    for (const envelope of envelopes) {
      const alerts = judge(envelope, deps, failed)
      findings.push(...alerts.map((alert) => ({ alert, envelope, file: input.name, index })))
    }
    events += envelopes.length
    if (findings.length >= findingsAtOnce) {
      await admit(findings, deps)
      findings = []
    }
  }
  await admit(findings, deps)
  return events
}

function judge(envelope: Envelope, deps: ScanDeps, failed: (problem: string) => void): readonly Alert[] {
  try {
    return raiseAlerts(envelope, deps)
  } catch (error) {
    failed(`${nameOf(envelope)} could not be judged: ${String(error)}`)
    return []
  }
}

/** `lookup-events` prints the newest first, and CloudTrail's files are in no order; a window wants the oldest first. */
async function admit(findings: readonly Finding[], { gate, found }: ScanDeps): Promise<void> {
  for (const finding of findings.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const admission = await gate?.admit(finding.alert, finding.envelope)
    if (admission === undefined || admission.kind === 'publish') found(finding)
  }
}

function timeOf({ alert }: Finding): number {
  return alert.event.time?.getTime() ?? 0
}

function nameOf({ id, detail, 'detail-type': detailType }: Envelope): string {
  return textAt(detail, 'eventName') ?? `${detailType} ${String(id)}`
}
