import type { Alert } from '../../core/alert.ts'
import type { Handling } from '../handling.ts'
import type { Incidents } from '../incidents.ts'
import { longestCount } from '../item-kinds.ts'
import type { OpenAlerts } from '../open-alerts.ts'
import type { OpenWindow, Windows } from '../windows.ts'
import { behindIt, type Stage, type Turn } from './stage.ts'

const stillHolds = 'counted: the same was told, and still holds'

function isToldForWeeks({ detection }: Alert): boolean {
  return detection.window.minutes * 60_000 > longestCount
}

/** How what was told within its window is counted. */
export type CountSame = (turn: Turn, window: OpenWindow) => ReturnType<Handling['leaveToSweeper']>

export function createCountSame(incidents: Incidents, { leaveToSweeper, settle, settleOnce }: Handling): CountSame {
  return async (turn, window) => {
    const { alert } = turn
    // Over weeks the digest counts: an update each day would tell the same again each day.
    if (isToldForWeeks(alert)) {
      const reason = stillHolds
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
export function createSameStage(
  windows: Windows,
  openAlerts: Pick<OpenAlerts, 'stillHolds'>,
  countSame: CountSame,
  { settle, settleOnce }: Handling,
): Stage {
  return async (turn) => {
    const { alert, ended } = turn
    if (ended !== undefined) return turn
    // What holds for weeks may change its words meanwhile: which of its resources are left, or how they are called.
    if (isToldForWeeks(alert) && (await openAlerts.stillHolds(alert))) {
      return turn.isClaimed
        ? await settle(alert, 'counted', 'counted', stillHolds)
        : await settleOnce(alert, 'counted', stillHolds)
    }
    const window = await windows.current(alert)
    if (window === undefined) return turn
    return window.opener === alert.id ? { ...turn, window } : await countSame(turn, window)
  }
}
