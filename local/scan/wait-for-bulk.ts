import { type BulkForms, bulkFormsFor, waitsForBulk } from '../../shared/gate/bulk-forms.ts'
import type { Finding } from './scan.ts'

/** As long as alerts wait where Tocsin is deployed (`joinSeconds`). */
const waitMilliseconds = 120_000

/**
 * Keeps alerts back until it is known whether they are told in bulk, as the deployed gate does, by the events' times, and
 * with them what came after: so all stay in their order.
 */
export function createWaiting(forms: BulkForms, found: (finding: Finding) => void) {
  let queue: readonly Finding[] = []
  const openUntil = new Map<string, number>()
  const isInBulk = ({ alert }: Finding): boolean =>
    bulkFormsFor(alert, forms).some((bulk) => timeOf(alert) < (openUntil.get(keyOf(bulk)) ?? 0))
  const waits = ({ alert }: Finding): boolean => waitsForBulk(alert, forms)
  const release = (isDue: (finding: Finding) => boolean): void => {
    const firstKept = queue.findIndex((finding) => waits(finding) && !isDue(finding))
    const count = firstKept < 0 ? queue.length : firstKept
    for (const finding of queue.slice(0, count)) found(finding)
    queue = queue.slice(count)
  }
  return {
    take(finding: Finding): void {
      const { alert } = finding
      release((earlier) => timeOf(earlier.alert) + waitMilliseconds <= timeOf(alert))
      if (alert.detection.absorbs !== undefined) {
        openUntil.set(keyOf(alert), timeOf(alert) + alert.detection.window.minutes * 60_000)
        queue = queue.filter((earlier) => !(waits(earlier) && isInBulk(earlier)))
      }
      if (isInBulk(finding)) return
      queue = [...queue, finding]
      release(() => false)
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
