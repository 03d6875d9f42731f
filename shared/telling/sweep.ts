import { renderBulletin } from '../channels/bulletin.ts'
import type { Alert } from '../core/alert.ts'
import type { Bulletin } from '../core/bulletin.ts'
import type { Envelope } from '../core/envelope.ts'
import { alertId } from '../core/ids.ts'
import { textAt } from '../core/json.ts'
import type { Notification } from '../core/notification.ts'
import { isAsGrave } from '../core/severity.ts'
import { type Class, classes, classOf } from '../gate/flood-guard.ts'
import type { Gate } from '../gate/gate.ts'
import type { GateMemory } from '../gate/gate-memory.ts'
import { mostOfRun } from '../gate/plan-runs.ts'
import type { Task } from '../gate/schedule.ts'
import { type Look, subjectOfTask } from '../gate/untold.ts'
import { carryOut, type PipelineResult } from './carry-out.ts'
import { gravestOf, incidentUpdate, type UntoldOf } from './incident-updates.ts'
import { tellOfMutes } from './mute-notice.ts'
import { reminderOf } from './reminder.ts'
import { runSummary } from './run-summary.ts'
import { floodSummary } from './summaries.ts'
import { incidentUpdates, namedTogether } from './updates-together.ts'

export interface SweepDeps {
  readonly memory: GateMemory
  readonly gate: Gate
  readonly publish: (notification: Notification) => Promise<void>
  readonly now: () => Date
  readonly hasTime: () => boolean
  readonly timeZone: string
  /** Of the deployment, as `prod`. */
  readonly stage?: string
  readonly accountName: (id: string) => string | undefined
  /** What a detection says of an event that waited. */
  readonly judge: (detectionId: string, envelope: Envelope) => Alert | undefined
}

export interface SweepResult {
  /** Another sweeper was at work, and this one left. */
  readonly isBusy: boolean
  /** Updates of incidents, summaries of floods and of runs, and alerts whose wait is over. */
  readonly sent: number
  /** What must wait for a later run: the flood guard has no message left. */
  readonly postponed: number
  readonly failed: PipelineResult['failed']
}

type Outcome = 'sent' | 'nothing' | 'postponed'

/** Does one thing, and notes what came of it: where it fails, the others are done all the same. */
type Attempt = (what: string, act: () => Promise<Outcome>) => Promise<void>

const minute = 60_000

/** More than a sweeper may run: it holds the lock no longer. */
const lockMilliseconds = 90_000

/** What one run takes on. More is left to the next, a minute later. */
const mostTasks = 5_000
const mostFolded = 10_000

const atOnce = 25

/** Incidents that are told in one run and get a message each; more of them share one. */
const mostToldSingly = 5

/**
 * Does what is due: tells what came to incidents, ends waits, sends what floods were folded into. Every step may be cut off and done
 * again: it then says something twice, and loses nothing.
 */
export async function sweep(deps: SweepDeps): Promise<SweepResult> {
  if (await isIdle(deps)) return nothingDone
  return await underLock(deps, async (attempt) => {
    await attempt('the new mutes', async () => ((await tellOfMutes(deps.memory, deps.publish)) ? 'sent' : 'nothing'))
    for (const of of classes) await attempt(`the folded alerts (${of})`, () => sendFolded(of, deps))
    const due = await deps.memory.schedule.due(mostTasks)
    for (const task of due) {
      if (task.kind === 'wait') await attempt(`wait ${task.id}`, () => endWait(task, deps))
      if (task.kind === 'run') await attempt(`run ${task.id}`, () => endRun(task, deps))
      if (task.kind === 'reminder') await attempt(`reminder ${task.id}`, () => remind(task, deps))
    }
    await lookAtIncidents(
      due.filter(({ kind }) => kind === 'incident'),
      deps,
      attempt,
    )
  })
}

/** Tells the alerts whose waits are over, and nothing else: what is told of many together takes a message each time, and comes once a minute. */
export async function sweepWaits(deps: SweepDeps): Promise<SweepResult> {
  const dueWaits = async () => (await deps.memory.schedule.due(mostTasks)).filter(({ kind }) => kind === 'wait')
  if ((await dueWaits()).length === 0) return nothingDone
  return await underLock(deps, async (attempt) => {
    for (const task of await dueWaits()) await attempt(`wait ${task.id}`, () => endWait(task, deps))
  })
}

const nothingDone: SweepResult = { isBusy: false, sent: 0, postponed: 0, failed: [] }

async function underLock(deps: SweepDeps, act: (attempt: Attempt) => Promise<void>): Promise<SweepResult> {
  const release = await lock(deps)
  if (release === undefined) return { ...nothingDone, isBusy: true }
  const result = { isBusy: false, sent: 0, postponed: 0, failed: [] as { what: string; error: unknown }[] }
  try {
    await act(async (what, attempted) => {
      if (!deps.hasTime()) return
      try {
        const outcome = await attempted()
        if (outcome !== 'nothing') result[outcome]++
      } catch (error) {
        result.failed.push({ what, error })
      }
    })
  } finally {
    await release()
  }
  return result
}

/** Most minutes have nothing to do, for which no lock is taken. */
async function isIdle({ memory }: SweepDeps): Promise<boolean> {
  const [due, mutes, ...folded] = await Promise.all([
    memory.schedule.due(1),
    memory.toldMutes.untold(),
    ...classes.map((of) => memory.flood.folded(of, 1)),
  ])
  return [due, mutes, ...folded].every(({ length }) => length === 0)
}

/** Returns how to give the lock back; `undefined` where another sweeper has it. */
async function lock({ memory: { store }, now }: SweepDeps): Promise<(() => Promise<void>) | undefined> {
  const key = { pk: 'lock', sk: 'sweep' }
  const until = new Date(now().getTime() + lockMilliseconds)
  const taken = await store.put(key, {}, { expected: 'absent', ends: until })
  return taken ? () => store.remove(key) : undefined
}

async function sendFolded(of: Class, { memory, publish, now }: SweepDeps): Promise<Outcome> {
  const folded = await memory.flood.folded(of, mostFolded)
  if (folded.length === 0) return 'nothing'
  // The sweeper is left a message while a flood goes on: where there is none for so long, somebody keeps the bucket empty.
  const isOverdue = folded.some(
    ({ foldedAt }) => now().getTime() - foldedAt.getTime() > memory.flood.longestWait + minute,
  )
  if (!(await memory.flood.take(of, 'summary')) && !isOverdue) return 'postponed'
  await publish(renderBulletin(floodSummary(folded, now())))
  const failures = await inBatches(folded, (alert) => memory.flood.forget(alert))
  await memory.tally.addSummary()
  throwFirst(failures)
  return 'sent'
}

/** Where one incident cannot be read, it alone is left to the next run. */
async function lookAtIncidents(tasks: readonly Task[], deps: SweepDeps, attempt: Attempt): Promise<void> {
  const looks: Look[] = []
  const subjects = [...Map.groupBy(tasks, subjectOfTask).values()]
  await inBatches(subjects, async (ofOne) => {
    await attempt(`incident ${ofOne[0]?.id}`, async () => {
      const look = await lookAtAll(ofOne, deps)
      if (look !== undefined) looks.push(look)
      return 'nothing'
    })
  })
  for (const of of classes) {
    const due = looks.filter(({ untold }) => classOf(gravestOf(untold)) === of)
    const messages = [...Map.groupBy(due, messageOf).values()]
    if (messages.length > mostToldSingly) {
      for (let left: readonly Look[] = due; left.length > 0; ) {
        const named = new Set(namedTogether(left))
        await attempt(`${named.size} incidents`, () => tellUpdates(of, [...named], deps, incidentUpdates))
        left = left.filter((look) => !named.has(look))
      }
    } else {
      for (const looks of messages) {
        await attempt(`incident ${looks[0]?.key}`, () => tellUpdates(of, looks, deps, incidentUpdate))
      }
    }
  }
}

/** A sweeper that is late finds more than one look takes: each is settled before the next. Returns what is to be told now. */
async function lookAtAll(tasks: readonly Task[], { memory, hasTime }: SweepDeps): Promise<Look | undefined> {
  let left = tasks
  for (let [first, ...others] = left; first !== undefined && hasTime(); [first, ...others] = left) {
    const look = await memory.untold.look([first, ...others])
    left = left.slice(look.tasks.length)
    if (look.isDue && left.length === 0) return look
    await memory.untold.settle(look, false)
  }
  return undefined
}

/** What goes out as one: the incidents of one log group, or of AWS Config, where nothing in them is high. */
function messageOf({ key, incident, account, region, untold }: Look): string {
  const isGrave = isAsGrave(gravestOf(untold), 'high')
  return incident?.source === undefined || isGrave ? key : JSON.stringify([account, region, incident.source])
}

async function tellUpdates(
  of: Class,
  all: readonly Look[],
  deps: SweepDeps,
  write: (all: readonly [UntoldOf, ...UntoldOf[]], now: Date, stage?: string) => Bulletin,
): Promise<Outcome> {
  const { memory, publish, now, accountName, stage } = deps
  // Somebody who keeps the bucket empty must not keep updates away for good.
  const longest = memory.flood.longestWait + memory.longestBetweenUpdates
  const isOverdue = all.some(({ untold: { waitsSince } }) => waitsSince > 0 && now().getTime() - waitsSince > longest)
  if (!(await memory.flood.take(of, 'summary')) && !isOverdue) return 'postponed'
  const named = namedTogether(
    all.map((look) => ({
      ...look,
      account: { id: look.account, name: accountName(look.account) ?? look.account },
    })),
  )
  const [first, ...others] = named
  if (first === undefined) return 'nothing'
  await publish(renderBulletin(write([first, ...others], now(), stage)))
  const failures = await inBatches(named, (one) => memory.untold.settle({ ...one, account: one.account.id }, true))
  await memory.tally.addSummary()
  throwFirst(failures)
  return 'sent'
}

/** Nothing folds it: what is announced comes at its time. */
async function remind(task: Task, { memory, publish, accountName, now }: SweepDeps): Promise<Outcome> {
  const reminder = await memory.reminders.due(task)
  if (reminder !== undefined) {
    const { account: id } = reminder
    await publish(renderBulletin(reminderOf(reminder, { id, name: accountName(id) ?? id }, now())))
    await memory.tally.addSummary()
  }
  await memory.schedule.done(task)
  return reminder === undefined ? 'nothing' : 'sent'
}

/** Tells in one message what the run of a plan did, once it is over. */
async function endRun(task: Task, deps: SweepDeps): Promise<Outcome> {
  const { memory, publish, accountName } = deps
  const alerts = await memory.planRuns.over(task.id)
  if (alerts === 'goes on') await memory.planRuns.lookAgain(task.id, task.data)
  if (alerts === 'goes on' || alerts.length === 0) {
    await memory.schedule.done(task)
    return 'nothing'
  }
  if (!(await memory.flood.take('other', 'summary'))) return 'postponed'
  const account = textAt(task.data, 'account') ?? 'unknown'
  const label = {
    account: { id: account, name: accountName(account) ?? account },
    region: textAt(task.data, 'region') ?? 'unknown',
    actor: textAt(task.data, 'actor') ?? '',
    tool: textAt(task.data, 'tool') ?? '',
  }
  const isAll = alerts.length < mostOfRun
  await publish(renderBulletin(runSummary(task.id, label, alerts, isAll)))
  const same = [...Map.groupBy(alerts, ({ detection, severity }) => JSON.stringify([detection, severity])).values()]
  // What is forgotten before it is counted would be counted by nobody.
  const failures = [
    ...(await inBatches(same, async ([first, ...others]) => {
      if (first !== undefined) await memory.tally.add('counted', first.detection, first.severity, 1 + others.length)
    })),
    ...(await inBatches(alerts, (alert) => memory.planRuns.forget(alert))),
  ]
  if (isAll) await memory.schedule.done(task)
  await memory.tally.addSummary()
  throwFirst(failures)
  return 'sent'
}

async function endWait(task: Task, deps: SweepDeps): Promise<Outcome> {
  const { memory, gate } = deps
  const id = alertId(task.id)
  const waiting = await memory.causes.waiting(id)
  if (waiting === undefined) return await endWithout(task, deps)
  const judged = deps.judge(waiting.detection, waiting.envelope)
  // What waited is kept without its secrets, and an event without an ID gets another key by that.
  const alert = judged?.event.id === undefined ? judged && { ...judged, id } : judged
  // Another event lies in its place, or no detection knows it any more.
  if (alert?.id !== id) {
    await memory.causes.refuse(id)
    await memory.schedule.done(task)
    return 'nothing'
  }
  const decided = await gate.admitWaiting(alert, waiting.until)
  if (decided === undefined) {
    await memory.causes.lookAgain(alert, waiting.until)
    await memory.schedule.done(task)
    return 'nothing'
  }
  const add = await carryOut([decided], deps)
  const failed: { what: string; error: unknown }[] = []
  add({ published: [], held: [], ignored: [], malformed: [], failed })
  for (const { error } of failed) throw error
  await memory.causes.forget(alert)
  await memory.schedule.done(task)
  return 'sent'
}

/** The event of an alert that waits is gone: it was told, and only the task was left; or somebody took it out. */
async function endWithout(task: Task, { memory }: SweepDeps): Promise<Outcome> {
  const before = await memory.deliveries.find(alertId(task.id))
  if (before?.kind === 'settled' && before.as === 'waiting') {
    const item = { pk: `wait#${task.id}`, sk: 'wait', version: 0, ends: new Date(0), data: {} }
    memory.forged({ kind: 'wait#ALERT', harm: `taken away alert ${task.id}, which was waiting to be told`, item })
  }
  await memory.schedule.done(task)
  return 'nothing'
}

/** Acts on all, whatever fails on the way. Returns the errors: what is left undone is told again. */
async function inBatches<Value>(
  values: readonly Value[],
  act: (value: Value) => Promise<void>,
): Promise<readonly unknown[]> {
  const failures: unknown[] = []
  for (let i = 0; i < values.length; i += atOnce) {
    const settled = await Promise.allSettled(values.slice(i, i + atOnce).map(act))
    failures.push(...settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))
  }
  return failures
}

function throwFirst(failures: readonly unknown[]): void {
  if (failures.length > 0) throw failures[0]
}
