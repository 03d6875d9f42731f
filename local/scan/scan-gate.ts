import type { Detection } from '../../shared/core/detection.ts'
import { createCauses } from '../../shared/gate/causes.ts'
import type { Gate } from '../../shared/gate/gate.ts'
import { createMemoryGate, type MemoryGate } from '../../shared/gate/memory-gate.ts'
import { createMemoryStore } from '../../shared/gate/memory-store.ts'
import { createOpenAlerts } from '../../shared/gate/open-alerts.ts'
import { createSchedule } from '../../shared/gate/schedule.ts'
import { closableDetections } from '../../shared/lambda/active-detections.ts'

/** A gate that knows of calls and of open alerts what was read before; its time is that of the events. */
export function createScanGate(detections: readonly Detection[]): MemoryGate & Pick<Gate, 'recordCall'> {
  let time = new Date(0)
  const now = (): Date => time
  const store = { ...createMemoryStore(now), refuse: async () => {} }
  const causes = createCauses(store, createSchedule(store, now), now, 0)
  const openAlerts = createOpenAlerts(store, now)
  const gate = createMemoryGate(now, { causes, openAlerts, closable: closableDetections(detections) })
  return {
    admit(alert) {
      time = alert.event.time ?? time
      return gate.admit(alert)
    },
    recordCall(call, who) {
      time = call.time ?? time
      return causes.record(call, who)
    },
  }
}
