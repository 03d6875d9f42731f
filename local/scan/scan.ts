import type { Alert } from '../../shared/core/alert.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import type { Gate } from '../../shared/gate/gate.ts'
import { type JudgingDeps, raiseAlerts } from '../../shared/pipeline.ts'
import { readValues } from './read-values.ts'
import { toEnvelopes } from './to-envelopes.ts'

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
  /** `undefined` shows every match, before thresholds and repeats. */
  readonly gate: Pick<Gate, 'admit'> | undefined
  readonly found: (finding: Finding) => void
  /** What could not be read, with its place. */
  readonly malformed: (file: string, index: number, problem: string) => void
}

/** Judges every event in an input, one at a time. Returns how many there were. */
export async function scanInput(input: Input, deps: ScanDeps): Promise<number> {
  let events = 0
  for await (const read of readValues(input.open())) {
    const unwrapped = read.ok ? toEnvelopes(read.value) : read
    if (!unwrapped.ok) {
      deps.malformed(input.name, read.index, unwrapped.problem)
      continue
    }
    for (const envelope of unwrapped.value) {
      events++
      for (const alert of raiseAlerts(envelope, deps)) {
        const admission = await deps.gate?.admit(alert, envelope)
        if (admission === undefined || admission.kind === 'publish') {
          deps.found({ alert, envelope, file: input.name, index: read.index })
        }
      }
    }
  }
  return events
}
