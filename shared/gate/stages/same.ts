import type { Handling } from '../handling.ts'
import type { Incidents } from '../incidents.ts'
import { longestCount } from '../item-kinds.ts'
import type { OpenWindow, Windows } from '../windows.ts'
import { behindIt, type Stage, type Turn } from './stage.ts'

/** How what was told within its window is counted. */
export type CountSame = (turn: Turn, window: OpenWindow) => ReturnType<Handling['leaveToSweeper']>

export function createCountSame(incidents: Incidents, { leaveToSweeper, settle, settleOnce }: Handling): CountSame {
  return async (turn, window) => {
    const { alert } = turn
    // Over weeks the digest counts: an update each day would tell the same again each day.
    if (alert.detection.window.minutes * 60_000 > longestCount) {
      const reason = 'counted: the same was told, and still holds'
      return turn.isClaimed
        ? await settle(alert, 'counted', 'counted', reason)
        : await settleOnce(alert, 'counted', reason)
    }
    await incidents.hold(alert, window.subject, 'same', window.closesAt, behindIt(turn))
    const { minutes } = alert.detection.window
    return await leaveToSweeper(alert, `counted: the same was told less than ${minutes} minutes ago`)
  }
}

/** Was the same told within its window? */
export function createSameStage(windows: Windows, countSame: CountSame): Stage {
  return async (turn) => {
    const { alert, ended } = turn
    if (ended !== undefined) return turn
    const window = await windows.current(alert)
    if (window === undefined) return turn
    return window.opener === alert.id ? { ...turn, window } : await countSame(turn, window)
  }
}
