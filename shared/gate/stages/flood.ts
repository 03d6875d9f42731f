import type { Alert } from '../../core/alert.ts'
import type { Deliveries } from '../deliveries.ts'
import { asEnd, type Endings } from '../endings.ts'
import type { FirstSeen } from '../first-seen.ts'
import { classOf, type FloodGuard } from '../flood-guard.ts'
import type { Handling } from '../handling.ts'
import { noiseOf } from '../incident-key.ts'
import type { Decision, Turn } from './stage.ts'

export interface FloodDeps {
  readonly flood: FloodGuard
  readonly deliveries: Deliveries
  readonly firstSeen: FirstSeen
  readonly endings: Endings
  /** Does what concerns the memory alone, and fails for nobody. */
  readonly remembering: (act: () => Promise<void>) => Promise<void>
}

/** Are too many messages going out? Else it is told. */
export function createFloodStage(deps: FloodDeps, { settle, tallyOne }: Handling): (turn: Turn) => Promise<Decision> {
  const { flood, deliveries, firstSeen, endings, remembering } = deps
  const confirm = (alert: Alert, ended: Turn['ended']) =>
    remembering(async () => {
      await endings.remember(alert, ended)
      await deliveries.settle(alert.id, 'published')
      await tallyOne(alert, 'published')
    })
  return async ({ alert, cause, ended, soFar }) => {
    if (!(await flood.take(classOf(alert.severity), 'alert', noiseOf(alert)))) {
      await flood.fold(asEnd(alert, ended))
      await endings.remember(alert, ended)
      return await settle(alert, 'folded', 'folded', 'told in one message with others: too many alerts at once')
    }
    return {
      kind: 'publish',
      findings: { notes: await firstSeen.notesOn(alert), cause, ended, soFar, title: alert.title },
      confirm: () => confirm(alert, ended),
      unanswered: () => remembering(() => deliveries.noteUnanswered(alert.id)),
    }
  }
}
