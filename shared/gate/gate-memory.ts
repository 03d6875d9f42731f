import { type Causes, createCauses } from './causes.ts'
import { type CheckedStore, createCheckedStore, type Forged } from './checked-store.ts'
import { type Composites, createComposites } from './composites.ts'
import { createDeliveries, type Deliveries } from './deliveries.ts'
import { createFirstSeen, createWatchesSince, type FirstSeen, type WatchesSince } from './first-seen.ts'
import { createFloodGuard, type FloodGuard, type FloodLimit } from './flood-guard.ts'
import type { IncidentTimes } from './incident.ts'
import { createIncidents, type Incidents } from './incidents.ts'
import { itemKinds } from './item-kinds.ts'
import { createMarks, type Marks } from './marks.ts'
import { createMuteReader, createMutes, type MuteReader, type Mutes } from './mutes.ts'
import { createOpenAlerts, type OpenAlerts } from './open-alerts.ts'
import { createPlanRuns, type PlanRuns } from './plan-runs.ts'
import { createReminders, type Reminders } from './reminders.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import { createSessions, type Sessions } from './sessions.ts'
import type { Store } from './store.ts'
import { createStories, type Stories } from './stories.ts'
import { createTally, type Tally } from './tally.ts'
import { createToldMutes, type ToldMutes } from './told-mutes.ts'
import { createUnitOfWork, type UnitOfWork } from './unit-of-work.ts'
import { createUntold, longestBetweenUpdates, type UntoldAlerts } from './untold.ts'
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

/** What decisions ask and change, each matter by itself. */
export interface GateParts {
  readonly deliveries: Deliveries
  readonly windows: Windows
  readonly incidents: Incidents
  readonly composites: Composites
  readonly stories: Stories
  readonly mutes: Mutes
  readonly firstSeen: FirstSeen
  readonly flood: FloodGuard
  readonly causes: Causes
  readonly sessions: Sessions
  readonly openAlerts: OpenAlerts
  readonly planRuns: PlanRuns
  readonly reminders: Reminders
  readonly schedule: Schedule
  readonly tally: Tally
}

/** The parts over one unit of work. */
export interface DecisionMemory extends GateParts {
  readonly unit: UnitOfWork
}

/** All that is remembered. One process makes it once: parts of it keep what they read. */
export interface GateMemory extends GateParts {
  readonly store: CheckedStore
  readonly joinSeconds: number
  readonly untold: UntoldAlerts
  /** How long what waits in an incident does so at most, in milliseconds, while messages are left. */
  readonly longestBetweenUpdates: number
  readonly toldMutes: ToldMutes
  /** Has it told that somebody else wrote into the memory. */
  readonly forged: (found: Forged) => void
  /**
   * What is read and written through this is one unit of work.
   * @param counterFailed is told where all was written but a count of the digest's
   */
  begin(counterFailed: (error: unknown) => void): DecisionMemory
}

/** @param forged is told of what somebody else wrote into the store */
export function createGateMemory(
  unchecked: Store,
  now: () => Date,
  settings: GateSettings,
  forged: (found: Forged) => void,
): GateMemory {
  const store = createCheckedStore(unchecked, itemKinds(settings.flood), now, forged)
  const known: Known = {
    marks: createMarks(),
    muteReader: createMuteReader(store, now),
    watchesSince: createWatchesSince(store, now),
  }
  const parts = partsOver(store, now, settings, known)
  return {
    ...parts,
    store,
    joinSeconds: settings.joinSeconds,
    untold: createUntold(store, parts.schedule, parts.incidents, parts.tally, now, settings.incidents),
    longestBetweenUpdates: longestBetweenUpdates(settings.incidents),
    toldMutes: createToldMutes(store, parts.mutes),
    forged,
    begin(counterFailed) {
      const unit = createUnitOfWork(store, known.marks, counterFailed)
      return { ...partsOver(unit, now, settings, { ...known, marks: unit.marks }, store), unit }
    },
  }
}

/** What a process knows from one decision to the next. */
interface Known {
  readonly marks: Marks
  readonly muteReader: MuteReader
  readonly watchesSince: WatchesSince
}

function partsOver(
  store: CheckedStore,
  now: () => Date,
  settings: GateSettings,
  known: Known,
  hitStore: Store = store,
): GateParts {
  const schedule = createSchedule(store, now)
  const openAlerts = createOpenAlerts(store, now)
  const incidents = createIncidents(store, schedule, now, settings.incidents, known.marks)
  return {
    deliveries: createDeliveries(store, now),
    windows: createWindows(store, now, hitStore),
    incidents,
    composites: createComposites(store, incidents, now, settings.incidents),
    stories: createStories(store, now),
    mutes: createMutes(store, now, known.muteReader),
    firstSeen: createFirstSeen(store, now, settings.learningDays, known.watchesSince),
    flood: createFloodGuard(store, now, settings.flood),
    causes: createCauses(store, schedule, now, settings.joinSeconds),
    sessions: createSessions(store, now),
    openAlerts,
    planRuns: createPlanRuns(store, schedule, now),
    reminders: createReminders(openAlerts, schedule, now),
    schedule,
    tally: createTally(store, now, settings.timeZone, known.marks),
  }
}
