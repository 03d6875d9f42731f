import { createHash } from 'node:crypto'
import { lastingName } from '../core/actor.ts'
import type { Alert } from '../core/alert.ts'
import { actorOf, fromWhere } from '../core/detection.ts'
import { isFromPlan } from '../core/from-plan.ts'
import { type JsonObject, numberAt, textAt } from '../core/json.ts'
import type { Schedule } from './schedule.ts'
import type { Key, Store } from './store.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** What a run does comes in one go; after a pause as long as this it is over. */
export const pause = 5 * minute

/** A run is told at the next of these times that comes after its pause. */
const step = 10 * minute

/** A run that does not end is told after an hour. */
const longest = 60 * minute

/**
 * So many alerts of a run are told in one message: the sweeper takes them out one by one, and has other work. What has more
 * is not waited for until it pauses; the sweep a minute later tells the rest.
 */
export const mostOfRun = 5_000

/** What an alert of a run says. */
export interface PlannedAlert {
  readonly key: Key
  readonly detection: string
  readonly severity: string
  readonly title: string
  readonly at: Date
}

/** Alerts on what tools do that say they work from a plan, as Terraform does: one message a run tells of all of them. */
export interface PlanRuns {
  add(alert: Alert): Promise<void>
  /** The alerts of a run that is over, at most `mostOfRun` of them; none where they were told already. */
  over(run: string): Promise<readonly PlannedAlert[] | 'goes on'>
  /** Looks again later. What keeps a run going may have no task of its own: whoever writes into the table can add such. */
  lookAgain(run: string, label: JsonObject): Promise<void>
  forget(alert: PlannedAlert): Promise<void>
}

/**
 * Whether an alert belongs to a run: somebody has looked at what a plan does before it was done. The caller says that it
 * is one, so only what is mild is left to the run's message; what is high or critical was not made milder.
 */
export function isOfRun({ event, severity }: Alert): boolean {
  return isFromPlan(event) && (severity === 'low' || severity === 'information')
}

export function createPlanRuns(store: Store, schedule: Schedule, now: () => Date): PlanRuns {
  return {
    async add(alert) {
      const { id, detection, severity, title } = alert
      const data = { id, detection: detection.id, severity, title: title.slice(0, 300), at: now().getTime() }
      const run = runOf(alert)
      await store.put({ pk: `run#${run}`, sk: id }, data, {
        expected: 'anything',
        ends: new Date(now().getTime() + 8 * day),
      })
      await schedule.add('run', run, nextLook(now()), labelOf(alert))
    },
    async over(run) {
      const alerts = (await store.list(`run#${run}`, { limit: mostOfRun })).map(({ pk, sk, data }) => ({
        key: { pk, sk },
        detection: textAt(data, 'detection') ?? '',
        severity: textAt(data, 'severity') ?? '',
        title: textAt(data, 'title') ?? '',
        at: new Date(numberAt(data, 'at') ?? 0),
      }))
      const isFull = alerts.length === mostOfRun
      const times = alerts.map(({ at }) => at.getTime())
      const goesOn = now().getTime() - Math.max(...times) < pause && now().getTime() - Math.min(...times) < longest
      return goesOn && !isFull ? 'goes on' : alerts
    },
    async lookAgain(run, label) {
      await schedule.add('run', run, nextLook(now()), label)
    },
    async forget({ key }) {
      await store.remove(key)
    },
  }
}

function nextLook(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + pause) / step) * step)
}

/** One actor's use of one tool in an account. */
export function runOf({ event }: Pick<Alert, 'event'>): string {
  const parts = [fromWhere(event, actorOf(event)), 'tool' in event ? event.tool?.name : undefined]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

function labelOf({ event }: Alert): JsonObject {
  const actor = 'actor' in event ? lastingName(event.actor).slice(0, 200) : ''
  const tool = 'tool' in event ? (event.tool?.name ?? '') : ''
  return { account: event.account.id, region: event.region.slice(0, 60), actor, tool }
}
