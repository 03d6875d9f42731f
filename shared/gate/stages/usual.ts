import type { FirstSeen } from '../first-seen.ts'
import type { Handling } from '../handling.ts'
import type { Stage } from './stage.ts'

/** Was its value seen in the 90 days before? */
export function createUsualStage(firstSeen: FirstSeen, { settleOnce }: Handling): Stage {
  return async (turn) => {
    if (turn.ended !== undefined) return turn
    const usual = await firstSeen.check(turn.alert)
    if (usual !== undefined) return await settleOnce(turn.alert, 'usual', usual)
    return { ...turn, alert: { ...turn.alert, title: await firstSeen.titleOf(turn.alert) } }
  }
}
