import { asEnd, type Endings } from '../endings.ts'
import type { FirstSeen } from '../first-seen.ts'
import { classOf, type FloodGuard } from '../flood-guard.ts'
import type { Handling } from '../handling.ts'
import { noiseOf } from '../incident-key.ts'
import type { Decision, Turn } from './stage.ts'

export interface FloodDeps {
  readonly flood: FloodGuard
  readonly firstSeen: FirstSeen
  readonly endings: Endings
}

/** Are too many messages going out? Else it is told. */
export function createFloodStage(deps: FloodDeps, { settle }: Handling): (turn: Turn) => Promise<Decision> {
  const { flood, firstSeen, endings } = deps
  return async ({ alert, cause, ended, soFar, accompanies }) => {
    if (accompanies === undefined && !(await flood.take(classOf(alert.severity), 'alert', noiseOf(alert)))) {
      await flood.fold(asEnd(alert, ended))
      await endings.remember(alert, ended)
      return await settle(alert, 'folded', 'folded', 'told in one message with others: too many alerts at once')
    }
    return {
      kind: 'publish',
      alert,
      accompanies,
      findings: { notes: await firstSeen.notesOn(alert), cause, ended, soFar },
    }
  }
}

/** Where too many decide on the same at once for it to be told by itself. */
export function createFoldStage(flood: FloodGuard, { claimThen, settle }: Handling): (turn: Turn) => Promise<Decision> {
  return async (turn) =>
    await claimThen(turn, async () => {
      await flood.fold(turn.alert)
      return await settle(turn.alert, 'folded', 'folded', 'told in one message with others: too much at once')
    })
}
