import type { Alert } from '../core/alert.ts'
import { type Gate, nothingFound } from './gate.ts'
import { RecentMap } from './recent-map.ts'
import { step, type WindowState } from './window.ts'

const nothing = async (): Promise<void> => {}

/** Entries of each kind that are remembered: enough for what lies close together, whatever the size of a scan. */
const most = 50_000

/**
 * A gate for one process: it decides as the deployed one does, by the times of the events, and forgets everything when
 * the process ends. `npm run scan` and the examples use it.
 */
export function createMemoryGate(now: () => Date): Pick<Gate, 'admit'> {
  const judged = new RecentMap<string, true>(most)
  const known = new RecentMap<string, true>(most)
  const windows = new RecentMap<string, WindowState>(most)
  return {
    async admit(alert) {
      if (judged.get(alert.id)) return { kind: 'hold', reason: 'the same event came before' }
      judged.set(alert.id, true)
      if (alert.firstSeen !== undefined) {
        const key = `${alert.detection.id} ${alert.firstSeen}`
        if (known.get(key)) return { kind: 'hold', reason: `seen in the last 90 days: ${alert.firstSeen}` }
        known.set(key, true)
      }
      // What is graver is told, however lately something milder was.
      const key = `${alert.detection.id} ${alert.severity} ${alert.group}`
      const next = step(windows.get(key), hitsOf(alert, now()), alert.detection.window)
      windows.set(key, next.state)
      switch (next.decision) {
        case 'alert':
          return { kind: 'publish', findings: nothingFound, confirm: nothing, unanswered: nothing }
        case 'below-threshold':
          return { kind: 'hold', reason: `too few to be told: ${next.reached} of ${alert.detection.window.threshold}` }
        case 'same-window':
          return {
            kind: 'hold',
            reason: `counted: the same was told less than ${alert.detection.window.minutes} minutes ago`,
          }
      }
    },
  }
}

function hitsOf({ id, event, distinct }: Alert, now: Date) {
  return { at: (event.time ?? now).getTime(), values: distinct ?? [id] }
}
