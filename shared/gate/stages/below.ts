import type { Handling } from '../handling.ts'
import type { Windows } from '../windows.ts'
import type { Stage } from './stage.ts'

/** Is it below its threshold? */
export function createBelowStage(windows: Windows, { claimThen, settle }: Handling): Stage {
  return async (turn) => {
    const { alert, ended, window } = turn
    const { threshold } = alert.detection.window
    if (threshold === 1 || ended !== undefined || window !== undefined) return turn
    const reached = await windows.reach(alert)
    if (reached >= threshold) return turn
    const reason = `too few to be told: ${reached} of ${threshold}`
    return await claimThen(turn, () => settle(alert, 'below', 'below', reason))
  }
}
