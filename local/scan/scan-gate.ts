import type { Alert } from '../../shared/core/alert.ts'
import type { Detection } from '../../shared/core/detection.ts'
import type { Completed, Sequence } from '../../shared/core/sequence.ts'
import { createCauses } from '../../shared/gate/causes.ts'
import type { Gate } from '../../shared/gate/gate.ts'
import { createMemoryGate, type MemoryGate } from '../../shared/gate/memory-gate.ts'
import { createMemoryStore } from '../../shared/gate/memory-store.ts'
import { createOpenAlerts } from '../../shared/gate/open-alerts.ts'
import { createSchedule } from '../../shared/gate/schedule.ts'
import { createSequences } from '../../shared/gate/sequences.ts'
import { createSessions } from '../../shared/gate/sessions.ts'
import { closableDetections } from '../../shared/lambda/active-detections.ts'

export interface ScanGate extends MemoryGate, Pick<Gate, 'recordCall' | 'recordSessions'> {
  /** Notes what an alert is a step of, once it is neither usual nor too seldom; returns the sequences that it completes. */
  advance(alert: Alert): Promise<readonly Completed[]>
}

/** Calls are read ahead of the alerts that ask for them: they are kept as though so much less time had passed. */
const mostAhead = 7 * 24 * 60 * 60_000

/** A gate that knows of calls, open alerts and sequences what was read before; its time is that of the events. */
export function createScanGate(detections: readonly Detection[], sequences: readonly Sequence[]): ScanGate {
  let time = new Date(0)
  let read = new Date(0)
  const now = (): Date => time
  const reading = (): Date => read
  const store = { ...createMemoryStore(now), refuse: async () => {} }
  const lagging = (): Date => new Date(Math.max(time.getTime(), read.getTime() - mostAhead))
  const calls = { ...createMemoryStore(lagging), refuse: async () => {} }
  const causes = createCauses(calls, createSchedule(store, now), reading, 0)
  const openAlerts = createOpenAlerts(store, now)
  const sessions = createSessions(calls, reading)
  const gate = createMemoryGate(now, { causes, openAlerts, sessions, closable: closableDetections(detections) })
  const inSequence = createSequences(store, now, sequences)
  return {
    admit(alert) {
      time = alert.event.time ?? time
      return gate.admit(alert)
    },
    async recordCall(call, who) {
      read = call.time ?? read
      await causes.record(call, who, await sessions.find(call))
      return false
    },
    async recordSessions(takings) {
      for (const taking of takings) {
        read = taking.at
        await sessions.record(taking)
      }
    },
    async advance(alert) {
      if (!inSequence.areSteps(alert.detection.id)) return []
      return await inSequence.advance(alert, await sessions.find(alert.event))
    },
  }
}
