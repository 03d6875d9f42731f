import type { Handling } from '../handling.ts'
import { isOfRun, type PlanRuns } from '../plan-runs.ts'
import type { Stage } from './stage.ts'

/** Does the call say that a plan made it, and is it mild? One message tells of all that a run of a plan did. */
export function createPlannedStage(planRuns: PlanRuns, { claimThen, leaveToSweeper }: Handling): Stage {
  return async (turn) => {
    const { alert } = turn
    const { causedBy, window } = alert.detection
    if (!isOfRun(alert) || window.threshold > 1 || turn.ended !== undefined || causedBy !== undefined) return turn
    return await claimThen(turn, async () => {
      await planRuns.add(alert)
      return await leaveToSweeper(alert, 'told in one message with what else this run of a tool did')
    })
  }
}
