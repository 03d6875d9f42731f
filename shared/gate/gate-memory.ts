import { type Causes, createCauses } from './causes.ts'
import { type CheckedStore, createCheckedStore, type Forged } from './checked-store.ts'
import { createDeliveries, type Deliveries } from './deliveries.ts'
import { createFirstSeen, type FirstSeen } from './first-seen.ts'
import { createFloodGuard, type FloodGuard, type FloodLimit } from './flood-guard.ts'
import type { IncidentTimes } from './incident.ts'
import { createIncidents, type Incidents } from './incidents.ts'
import { itemKinds } from './item-kinds.ts'
import { createMutes, type Mutes } from './mutes.ts'
import { createOpenAlerts, type OpenAlerts } from './open-alerts.ts'
import { createPlanRuns, type PlanRuns } from './plan-runs.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import type { Store } from './store.ts'
import { createTally, type Tally } from './tally.ts'
import { createToldMutes, type ToldMutes } from './told-mutes.ts'
import { createUntold, type UntoldAlerts } from './untold.ts'
import { createWindows, type Windows } from './windows.ts'

export interface GateSettings {
  readonly flood: FloodLimit
  /** How long a state change waits for the call that caused it. */
  readonly joinSeconds: number
  readonly incidents: IncidentTimes
  /** How long a new deployment learns what is usual before it alerts on what it sees for the first time. */
  readonly learningDays: number
  /** IANA name of the zone whose days the digest counts. */
  readonly timeZone: string
}

/** All that is remembered, each matter by itself. One process makes it once: parts of it keep what they read. */
export interface GateMemory {
  readonly store: CheckedStore
  readonly joinSeconds: number
  readonly deliveries: Deliveries
  readonly windows: Windows
  readonly incidents: Incidents
  readonly untold: UntoldAlerts
  readonly mutes: Mutes
  readonly toldMutes: ToldMutes
  readonly firstSeen: FirstSeen
  readonly flood: FloodGuard
  readonly causes: Causes
  readonly openAlerts: OpenAlerts
  readonly planRuns: PlanRuns
  readonly schedule: Schedule
  readonly tally: Tally
  /** Has it told that somebody else wrote into the memory. */
  readonly forged: (found: Forged) => void
}

/** @param forged is told of what somebody else wrote into the store */
export function createGateMemory(
  unchecked: Store,
  now: () => Date,
  settings: GateSettings,
  forged: (found: Forged) => void,
): GateMemory {
  const store = createCheckedStore(unchecked, itemKinds(settings.flood), now, forged)
  const schedule = createSchedule(store, now)
  const mutes = createMutes(store, now)
  const tally = createTally(store, now, settings.timeZone)
  const incidents = createIncidents(store, schedule, now, settings.incidents)
  return {
    store,
    joinSeconds: settings.joinSeconds,
    deliveries: createDeliveries(store, now),
    windows: createWindows(store, now),
    incidents,
    untold: createUntold(store, schedule, incidents, tally, now, settings.incidents),
    mutes,
    toldMutes: createToldMutes(store, mutes),
    firstSeen: createFirstSeen(store, now, settings.learningDays),
    flood: createFloodGuard(store, now, settings.flood),
    causes: createCauses(store, schedule, now, settings.joinSeconds),
    openAlerts: createOpenAlerts(store, now),
    planRuns: createPlanRuns(store, schedule, now),
    schedule,
    tally,
    forged,
  }
}
