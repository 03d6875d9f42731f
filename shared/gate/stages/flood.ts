import { asEnd, type Endings } from '../endings.ts'
import type { FirstSeen } from '../first-seen.ts'
import { type Class, classOf, type FloodGuard } from '../flood-guard.ts'
import type { Handling } from '../handling.ts'
import { noiseOf } from '../incident-key.ts'
import { type Decision, isDecision, type Turn } from './stage.ts'

export interface FloodDeps {
  readonly flood: FloodGuard
  readonly firstSeen: FirstSeen
  readonly endings: Endings
}

/** Are too many messages going out? Else it is told. */
export function createFloodStage(deps: FloodDeps, { settle }: Handling): (turn: Turn) => Promise<Decision> {
  const { flood, firstSeen, endings } = deps
  return async ({ alert, cause, ended, taken, soFar, accompanies }) => {
    if (accompanies === undefined && !(await flood.take(classOf(alert.severity), 'alert', noiseOf(alert)))) {
      await flood.fold(asEnd(alert, ended))
      await endings.remember(alert, ended)
      return await settle(alert, 'folded', 'folded', 'told in one message with others: too many alerts at once')
    }
    return {
      kind: 'publish',
      alert,
      accompanies,
      findings: { notes: await firstSeen.notesOn(alert), cause, ended, taken, soFar },
    }
  }
}

export interface ContendedDeps extends FloodDeps {
  /** Whether one more message may go out; buckets of the process. */
  readonly localBucket: (of: Class) => boolean
}

/**
 * Where too many decide on the same at once: its incident and the messages that are left are not asked. What is critical
 * goes out all the same, as long as the process has a message; the rest is folded.
 */
export function createContendedStage(
  deps: ContendedDeps,
  { claim, settle }: Handling,
): (turn: Turn) => Promise<Decision> {
  const { flood, firstSeen, endings, localBucket } = deps
  return async (turn) => {
    const claimed = await claim(turn)
    if (isDecision(claimed)) return claimed
    const { alert, cause, ended, taken, accompanies } = claimed
    if (alert.severity === 'critical' && (accompanies !== undefined || localBucket('critical'))) {
      const findings = { notes: await firstSeen.notesOn(alert), cause, ended, taken, soFar: undefined }
      return { kind: 'publish', alert, accompanies, findings }
    }
    await flood.fold(asEnd(alert, ended))
    await endings.remember(alert, ended)
    return await settle(alert, 'folded', 'folded', 'told in one message with others: too much at once')
  }
}
