import { actorOf } from '../../shared/core/detection.ts'
import { type BulkForms, bulkFormsFor, waitsForBulk } from '../../shared/gate/bulk-forms.ts'
import type { Finding } from './scan.ts'

/** As long as alerts wait where Tocsin is deployed (`joinSeconds`). */
const waitMilliseconds = 120_000

/** Keeps alerts back until it is known whether they are told in bulk, as the deployed gate does, by the events' times. */
export function createWaiting(forms: BulkForms, found: (finding: Finding) => void) {
  let waiting: readonly Finding[] = []
  const openUntil = new Map<string, number>()
  const isInBulk = ({ alert }: Finding): boolean =>
    bulkFormsFor(alert, forms).some((bulk) => timeOf(alert) < (openUntil.get(keyOf(bulk)) ?? 0))
  const release = (isDue: (finding: Finding) => boolean): void => {
    for (const finding of waiting.filter(isDue)) found(finding)
    waiting = waiting.filter((finding) => !isDue(finding))
  }
  return {
    take(finding: Finding): void {
      const { alert } = finding
      release((earlier) => timeOf(earlier.alert) + waitMilliseconds <= timeOf(alert))
      if (alert.detection.absorbs !== undefined) {
        openUntil.set(
          keyOf({ ...alert, group: actorOf(alert.event) }),
          timeOf(alert) + alert.detection.window.minutes * 60_000,
        )
        waiting = waiting.filter((earlier) => !isInBulk(earlier))
      }
      if (isInBulk(finding)) return
      if (waitsForBulk(alert, forms)) waiting = [...waiting, finding]
      else found(finding)
    },
    /** Nothing more comes. */
    end: (): void => release(() => true),
  }
}

function keyOf({ detection, severity, group }: Finding['alert']): string {
  return `${detection.id} ${severity} ${group}`
}

function timeOf({ event }: Finding['alert']): number {
  return event.time?.getTime() ?? 0
}
