import type { Handling } from '../handling.ts'
import type { OpenAlerts } from '../open-alerts.ts'
import type { Stage } from './stage.ts'

/** Does it end an alert that was told? What only ends others is silent where there is none. */
export function createEndsStage(openAlerts: OpenAlerts, { settleOnce }: Handling): Stage {
  return async (turn) => {
    const { alert } = turn
    const ended = await openAlerts.find(alert)
    // It goes to whoever heard of the beginning, in a message of its own.
    if (ended !== undefined) return { ...turn, ended, accompanies: undefined }
    const isIdle = alert.detection.onlyCloses === true && turn.until === undefined
    return isIdle ? await settleOnce(alert, 'usual', 'there is no open alert that it would end') : turn
  }
}
