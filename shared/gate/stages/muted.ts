import type { Handling } from '../handling.ts'
import type { Mutes } from '../mutes.ts'
import { behindIt, type Stage } from './stage.ts'

/** Do people want to hear nothing of it? */
export function createMutedStage(mutes: Mutes, { claimThen, settle }: Handling): Stage {
  return async (turn) => {
    const { alert } = turn
    const mute = await mutes.find(alert, behindIt(turn).cause)
    if (mute === undefined) return turn
    return await claimThen(turn, async () => {
      await mutes.count(mute, alert)
      return await settle(alert, 'muted', 'muted', `muted by ${mute.owner} (${mute.id}): ${mute.reason}`)
    })
  }
}

/** Is whoever caused it muted? That could not be known before. */
export function createMutedByCauseStage(muted: Stage): Stage {
  return async (turn) => (behindIt(turn).cause === undefined || turn.ended !== undefined ? turn : await muted(turn))
}
