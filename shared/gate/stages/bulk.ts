import { type BulkForms, bulkFormsFor } from '../bulk-forms.ts'
import type { Handling } from '../handling.ts'
import type { Incidents } from '../incidents.ts'
import type { Windows } from '../windows.ts'
import type { Stage } from './stage.ts'

/** Was it told that this was done many times over? */
export function createBulkStage(
  forms: BulkForms,
  windows: Windows,
  incidents: Incidents,
  { claimThen, leaveToSweeper }: Handling,
): Stage {
  return async (turn) => {
    if (turn.ended !== undefined) return turn
    const { alert } = turn
    for (const bulk of bulkFormsFor(alert, forms)) {
      const window = await windows.current(bulk)
      if (window === undefined) continue
      const reason = `told by alert ${window.opener}, which counts how often it was done`
      return await claimThen(turn, async () => {
        // It said how many there were, and not which: who heard that hears this.
        await incidents.hold({ ...alert, heardAs: bulk.severity }, window.subject, 'waits', window.closesAt)
        return await leaveToSweeper(alert, reason)
      })
    }
    return turn
  }
}
