import { lastingName } from '../../shared/core/actor.ts'
import type { Alert } from '../../shared/core/alert.ts'
import type { Bulletin } from '../../shared/core/bulletin.ts'
import { isOfRun, type PlannedAlert, pause, runOf } from '../../shared/gate/plan-runs.ts'
import { type RunLabel, runSummary } from '../../shared/telling/run-summary.ts'

interface Run {
  readonly label: RunLabel
  readonly alerts: PlannedAlert[]
}

/** Puts what the run of a plan did into one message, as the deployed sweeper does, by the events' times. */
export function createRuns(tell: (bulletin: Bulletin) => void) {
  const runs = new Map<string, Run>()
  const endThose = (isOver: (last: number) => boolean): void => {
    for (const [id, { label, alerts }] of runs) {
      if (!isOver(alerts.at(-1)?.at.getTime() ?? 0)) continue
      tell(runSummary(id, label, alerts, true))
      runs.delete(id)
    }
  }
  return {
    /** Returns whether the alert is told with the rest of its run. */
    take(alert: Alert): boolean {
      const { id, detection, severity, title, event } = alert
      const at = event.time ?? new Date(0)
      endThose((last) => at.getTime() - last >= pause)
      if (!isOfRun(alert)) return false
      const run = runs.get(runOf(alert)) ?? { label: labelOf(alert), alerts: [] }
      run.alerts.push({ key: { pk: '', sk: id }, detection: detection.id, severity, title, at })
      runs.set(runOf(alert), run)
      return true
    },
    /** Nothing more comes. */
    end: (): void => endThose(() => true),
  }
}

function labelOf({ event }: Alert): RunLabel {
  const { account, region } = event
  const actor = 'actor' in event ? lastingName(event.actor) : ''
  return { account, region, actor, tool: 'tool' in event ? (event.tool?.name ?? '') : '' }
}
