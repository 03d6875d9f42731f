import type { Deliveries } from '../deliveries.ts'
import { settledBefore } from '../handling.ts'
import type { Stage } from './stage.ts'

/** Was it settled before? */
export function createSettledStage(deliveries: Deliveries): Stage {
  return async (turn) => {
    const before = await deliveries.find(turn.alert.id)
    return before?.kind === 'settled' ? settledBefore(before.as) : turn
  }
}
