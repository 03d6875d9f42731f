import type { Alert } from '../core/alert.ts'
import type { Gate } from './gate.ts'
import { step, type WindowState } from './window.ts'

/**
 * A gate for one process: it decides as the deployed one does, by the times of the events, and forgets everything when
 * the process ends. `npm run scan` and the examples use it.
 */
export function createMemoryGate(now: () => Date): Gate {
  const published = new Set<string>()
  const known = new Set<string>()
  const windows = new Map<string, WindowState>()
  return {
    async admit(alert) {
      if (published.has(alert.id)) return { kind: 'hold', reason: 'duplicate: this event was judged before' }
      published.add(alert.id)
      if (alert.firstSeen !== undefined) {
        const key = `${alert.detection.id} ${alert.firstSeen}`
        if (known.has(key)) return { kind: 'hold', reason: `seen before: ${alert.firstSeen}` }
        known.add(key)
      }
      const key = `${alert.detection.id} ${alert.group}`
      const next = step(windows.get(key), hitOf(alert, now()), alert.detection.window)
      windows.set(key, next.state)
      switch (next.decision) {
        case 'alert':
          return { kind: 'publish', notes: [] }
        case 'below-threshold':
          return { kind: 'hold', reason: `below the threshold: ${next.reached} of ${alert.detection.window.threshold}` }
        case 'same-window':
          return {
            kind: 'hold',
            reason: `counted: the same was told less than ${alert.detection.window.minutes} minutes ago`,
          }
      }
    },
    async confirm() {},
  }
}

function hitOf({ event, distinct }: Alert, now: Date) {
  return { at: (event.time ?? now).getTime(), value: distinct }
}
