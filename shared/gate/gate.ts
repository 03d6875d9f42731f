import type { Alert } from '../core/alert.ts'
import type { Envelope } from '../core/envelope.ts'
import type { ApiCall } from '../core/event.ts'
import type { AlertId } from '../core/ids.ts'
import type { Completed, Sequence } from '../core/sequence.ts'
import { severities } from '../core/severity.ts'
import type { Admission } from './admission.ts'
import { isGraveAboutTocsin } from './alert-texts.ts'
import type { AllowRule } from './allow-list.ts'
import type { BulkForms } from './bulk-forms.ts'
import type { Caller } from './causes.ts'
import { createEndings } from './endings.ts'
import type { Class } from './flood-guard.ts'
import type { DecisionMemory, GateMemory } from './gate-memory.ts'
import { createHandling } from './handling.ts'
import { createMemorylessGate } from './memoryless-gate.ts'
import { keysAhead, keysOfTaker } from './read-ahead.ts'
import { createSequences } from './sequences.ts'
import type { Taking } from './sessions.ts'
import { createAddsStage } from './stages/adds.ts'
import { createBelowStage } from './stages/below.ts'
import { createBulkStage } from './stages/bulk.ts'
import { createCauseStage, createWaitedStage } from './stages/cause.ts'
import { createEndsStage } from './stages/ends.ts'
import { createExpected, createExpectedByCauseStage, type Expected } from './stages/expected.ts'
import { createContendedStage, createFloodStage } from './stages/flood.ts'
import { createMutedByCauseStage, createMutedStage } from './stages/muted.ts'
import { createPlannedStage } from './stages/planned.ts'
import { createCountSame, createSameStage } from './stages/same.ts'
import { createSettledStage } from './stages/settled.ts'
import { type Decision, firstTurn, isDecision, laterTurn, type Stage, type Turn } from './stages/stage.ts'
import { createUsualStage } from './stages/usual.ts'
import { ContentionError, mostTogether } from './store.ts'

/** An alert, and the event that raised it. */
export interface Raised {
  readonly alert: Alert
  readonly envelope: Envelope
}

/** What was decided on an alert. */
export interface Decided extends Pick<Raised, 'alert'> {
  /** `undefined` where it waited. */
  readonly envelope: Envelope | undefined
  readonly admission: Admission
}

/** Decides which alerts go out. An admitted alert is published, and only then confirmed. */
export interface Gate {
  /**
   * Decides on alerts of one or several events, and on the sequences that they make whole; all that is read and written for
   * it is read and written together. Those of one event lie together, the gravest first: one message tells all of them that
   * are published.
   */
  admit(raised: readonly Raised[]): Promise<readonly Decided[]>
  /** The turn of an alert that waited for its cause; `undefined` where it waits on. */
  admitWaiting(alert: Alert, until: Date): Promise<Decided | undefined>
  /** What was decided to be published is out. */
  confirm(told: readonly Decided[]): Promise<void>
  /** It may be out: SNS did not answer. */
  unanswered(told: readonly Decided[]): Promise<void>
  /** Remembers a call for the alerts on what it made happen. */
  /** Returns whether the sweeper has something to do by it. */
  recordCall(call: ApiCall, who: Caller): Promise<boolean>
  /** Remembers who took sessions of roles: what is done in these is put down to them. */
  recordSessions(takings: readonly Taking[]): Promise<void>
  /** @param payload tells the payload from others, also where it is brought again */
  countMalformed(count: number, payload?: string): Promise<void>
  /** The alerts that were too many while the memory was gone: they must go out in one message. */
  overflow(): readonly Alert[]
}

export interface GateDeps {
  readonly memory: GateMemory
  readonly allowRules: readonly AllowRule[]
  readonly now: () => Date
  readonly bulkForms: BulkForms
  readonly sequences: readonly Sequence[]
  /** What tells of a sequence that is whole. */
  readonly alertOn: (completed: Completed, envelope: Envelope) => Alert | undefined
  /** Detections whose alerts others close. */
  readonly closable: ReadonlySet<string>
  readonly alertReplays: boolean
  /** Whether one more message may go out where the memory does not answer; buckets of the whole process. */
  readonly localBucket: (of: Class) => boolean
  /** Rejects where the promise takes longer. */
  readonly within: <Value>(milliseconds: number, promise: Promise<Value>) => Promise<Value>
  /** Told of every failure of the memory. */
  readonly memoryFailed: (error: unknown) => void
  readonly sleep: (milliseconds: number) => Promise<void>
}

/**
 * A memory that answers slowly, call after call, must not use up the function's time: it counts as gone. What it still
 * does after that is at worst told twice.
 */
export const longestDecision = 8_000
export const longestConfirmation = 3_000

/** Enough for a burst of concurrent functions: each attempt, one of them gets through. */
const maxAttempts = 30

/** What is sent at this moment by another is sent a moment later, or not at all. */
const patience = 2_000

/** What was not written since others wrote is tried again after so long, on an average of half of it. */
const pause = 60

/**
 * A gate for one invocation. When the memory has failed once it is not asked again: each try would cost seconds of the
 * function's time, and a repeat is better than a loss.
 */
export function createGate(deps: GateDeps): Gate {
  const { memory, now } = deps
  let isDown = false
  const notice = (error: unknown): void => {
    isDown = true
    deps.memoryFailed(error)
  }
  const remembering = async (act: () => Promise<unknown>): Promise<void> => {
    if (isDown) return
    try {
      await deps.within(longestConfirmation, act())
    } catch (error) {
      notice(error)
    }
  }
  const expected = createExpected(deps.allowRules, deps.alertReplays, now)
  const withoutMemory = createMemorylessGate(deps.localBucket)
  const admitWithoutMemory = ({ alert, envelope }: Raised): Decided => {
    const reason = expected(alert)
    return { alert, envelope, admission: reason === undefined ? withoutMemory.admit(alert) : { kind: 'hold', reason } }
  }
  const decideTogether = (raised: readonly Raised[]): Promise<readonly Decided[]> =>
    inOneUnit(deps, (unit) => decideOn(raised, decisionsOver(unit, deps, expected)))
  const admitTogether = async (raised: readonly Raised[]): Promise<readonly Decided[]> => {
    const decided = await decideTogether(raised)
    const leased = new Set(decided.filter(isSoonKnown).map(({ alert }) => alert.id))
    const later = raised.filter(({ alert }) => leased.has(alert.id))
    if (later.length === 0) return decided
    await deps.sleep(patience)
    const again = await decideTogether(later)
    const known = new Set(again.map(({ alert }) => alert.id))
    return [...decided.filter(({ alert }) => !known.has(alert.id)), ...again]
  }
  /** Too many decide on the same at once: it is told in one message with what else was too much. */
  const decideWithoutIncident = (raised: readonly Raised[]): Promise<readonly Decided[]> =>
    inOneUnit(deps, (unit) => decideOn(raised, decisionsOver(unit, deps, expected, true)))

  return {
    async admit(all) {
      const raised = onlyOnce(all)
      if (isDown) return raised.map(admitWithoutMemory)
      try {
        return await deps.within(longestDecision, admitTogether(raised))
      } catch (error) {
        if (!(error instanceof ContentionError) || raised.some(({ alert }) => isGraveAboutTocsin(alert))) notice(error)
      }
      if (isDown) return raised.map(admitWithoutMemory)
      try {
        return await deps.within(longestConfirmation, decideWithoutIncident(raised))
      } catch (error) {
        notice(error)
        return raised.map(admitWithoutMemory)
      }
    },
    async admitWaiting(alert, until) {
      const deciding = inOneUnit(deps, async (unit) => {
        const { later } = decisionsOver(unit, deps, expected)
        const admission = await later(laterTurn(alert, until, await unit.sessions.find(alert.event)))
        return admission.kind === 'waits on' ? undefined : { alert, envelope: undefined, admission }
      })
      return await deps.within(longestDecision, deciding)
    },
    confirm: (told) =>
      remembering(() =>
        inOneUnit(deps, async (unit) => {
          const { confirmOne } = decisionsOver(unit, deps, expected)
          for (const one of told) await confirmOne(one)
        }),
      ),
    unanswered: (told) =>
      remembering(() =>
        inOneUnit(deps, async ({ deliveries }) => {
          for (const { alert } of told) await deliveries.noteUnanswered(alert.id)
        }),
      ),
    async recordCall(call, who) {
      await remembering(async () => memory.causes.record(call, who, await memory.sessions.find(call)))
      if (isDown) return false
      // What waits is found within a minute anyway: the memory counts as down for nothing that is late here.
      return await deps.within(longestConfirmation, memory.causes.endWaits(call)).catch(() => true)
    },
    async recordSessions(takings) {
      if (isDown) return
      const recording = async (): Promise<void> => {
        for (let i = 0; i < takings.length; i += mostTogether) {
          const some = takings.slice(i, i + mostTogether)
          await inOneUnit(deps, async ({ unit, sessions }) => {
            await unit.readAhead(some.map(sessions.keyFor))
            for (const taking of some) await sessions.record(taking)
          })
        }
      }
      // Alerts need the memory more than this does.
      await deps.within(longestConfirmation, recording()).catch(deps.memoryFailed)
    },
    countMalformed: (n, payload) =>
      remembering(async () => (n === 0 ? undefined : await memory.tally.addMalformed(n, payload))),
    overflow: withoutMemory.overflow,
  }
}

/** Does it anew, from what is there then, until nobody else wrote in between. */
async function inOneUnit<Value>(
  { memory, sleep, memoryFailed }: GateDeps,
  act: (memory: DecisionMemory) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const unit = memory.begin(memoryFailed)
    const value = await act(unit)
    if (await unit.unit.commit()) return value
    await sleep(Math.random() * pause)
  }
  throw new ContentionError({ pk: 'what was decided on', sk: '' })
}

/** A payload may bring an event twice, and two alerts on an event may make the same sequence whole. */
function onlyOnce(raised: readonly Raised[]): readonly Raised[] {
  return [...new Map(raised.toReversed().map((one) => [one.alert.id, one])).values()].toReversed()
}

/** Another is at it, and a moment later it is known whether that succeeded. */
function isSoonKnown({ admission }: Decided): boolean {
  return admission.kind === 'retry' && admission.isSoonKnown === true
}

async function inTurn<From, To>(values: readonly From[], act: (value: From) => Promise<To>): Promise<readonly To[]> {
  const results: To[] = []
  for (const value of values) results.push(await act(value))
  return results
}

type Decisions = ReturnType<typeof decisionsOver>

async function decideOn(raised: readonly Raised[], decisions: Decisions): Promise<readonly Decided[]> {
  await decisions.readAhead(raised.map(({ alert }) => alert))
  const events = [...Map.groupBy(raised, ({ envelope }) => envelope).values()]
  return (await inTurn(events, (ofEvent) => decideOnEvent(ofEvent, decisions))).flat()
}

/** The gravest first, and a sequence before what completes it: of that nothing is left that would have to be told by itself. */
async function decideOnEvent(raised: readonly Raised[], decisions: Decisions): Promise<readonly Decided[]> {
  const ofSequences = onlyOnce((await inTurn(raised, decisions.advance)).flat())
  if (ofSequences.length > 0) await decisions.readAhead(ofSequences.map(({ alert }) => alert))
  let lead: AlertId | undefined
  const gravestFirst = [...ofSequences, ...raised].toSorted((a, b) => rankOf(a) - rankOf(b))
  return await inTurn(gravestFirst, async (one) => {
    const admission = await decisions.admit(one, mayAccompany(one.alert) ? lead : undefined)
    if (mayLead(admission)) lead ??= one.alert.id
    return { ...one, admission }
  })
}

function rankOf({ alert }: Raised): number {
  return severities.indexOf(alert.severity)
}

/** What is told of Tocsin itself goes other ways, too. */
function mayAccompany(alert: Alert): boolean {
  return !isGraveAboutTocsin(alert)
}

/** What ends something goes to whoever heard of the beginning. */
function mayLead(admission: Admission): boolean {
  return admission.kind === 'publish' && admission.findings.ended === undefined
}

/**
 * The questions in their order, as docs/architecture.md has them; and those that are asked when a wait is over.
 * @param isContended whether what many write at once is not to be asked
 */
function decisionsOver(memory: DecisionMemory, deps: GateDeps, expected: Expected, isContended = false) {
  const { bulkForms, now } = deps
  const { unit, deliveries, windows, openAlerts, incidents, planRuns, sessions } = memory
  const handling = createHandling(memory)
  const sequences = createSequences(unit, now, deps.sequences, memory)
  const endings = createEndings(openAlerts, windows, memory.reminders, deps.closable)
  const countSame = createCountSame(incidents, handling)
  const ends = createEndsStage(openAlerts, handling)
  const muted = createMutedStage(memory.mutes, handling)
  const inBulk = createBulkStage(bulkForms, windows, incidents, handling)
  const flood = createFloodStage({ ...memory, endings }, handling)
  const adds = createAddsStage({ ...memory, endings, now }, countSame, handling)
  const onceCauseIsKnown = [
    createExpectedByCauseStage(expected, handling),
    createMutedByCauseStage(muted),
    createSameStage(windows, openAlerts, countSame, handling),
    createBelowStage(windows, handling),
  ]
  const atFirst = [
    createSettledStage(deliveries),
    muted,
    ends,
    createUsualStage(memory.firstSeen, handling),
    createPlannedStage(planRuns, handling),
    inBulk,
    createCauseStage({ ...memory, ...deps, joinSeconds: deps.memory.joinSeconds }, handling),
    ...onceCauseIsKnown,
  ]
  const first = isContended
    ? chain(atFirst, createContendedStage({ ...memory, ...deps, endings }, handling))
    : chain([...atFirst, adds], flood)
  return {
    later: chain([inBulk, ends, createWaitedStage(memory.causes, now), ...onceCauseIsKnown, adds], flood),
    async readAhead(alerts: readonly Alert[]): Promise<void> {
      await unit.readAhead(
        alerts.flatMap((alert) => keysAhead(alert, memory, sequences, bulkForms, endings.isClosable(alert))),
      )
      const ofTakers = await inTurn(alerts, async (alert) => {
        const taken = await sessions.find(alert.event)
        return taken === undefined ? [] : keysOfTaker(alert, taken, memory, sequences)
      })
      await unit.readAhead(ofTakers.flat())
    },
    async admit({ alert, envelope }: Raised, accompanies: AlertId | undefined): Promise<Admission> {
      const reason = expected(alert)
      if (reason !== undefined) return await handling.settleOnce(alert, 'allowed', reason)
      const taken = await sessions.find(alert.event)
      const decision = await first(firstTurn({ alert, envelope }, taken, accompanies))
      if (decision.kind === 'waits on') throw new Error(`${alert.id} has not begun to wait`)
      return decision
    },
    /** Notes what an alert is a step of, also where it is muted; returns what tells of the sequences that it completes. */
    async advance({ alert, envelope }: Raised): Promise<readonly Raised[]> {
      if (!sequences.areSteps(alert.detection.id) || expected(alert) !== undefined) return []
      if (!(await isNews(memory, alert))) return []
      const completed = await sequences.advance(alert, await sessions.find(alert.event))
      return completed.flatMap((one) => {
        const told = deps.alertOn(one, envelope)
        return told === undefined ? [] : { alert: told, envelope }
      })
    },
    async confirmOne({ admission }: Decided): Promise<void> {
      if (admission.kind !== 'publish') return
      const { alert } = admission
      await endings.remember(alert, admission.findings.ended)
      await deliveries.settle(alert.id, 'published')
      await handling.tallyOne(alert, 'published')
    },
  }
}

/** What is usual, or not yet often enough, is no step of anything. */
async function isNews({ firstSeen, windows }: DecisionMemory, alert: Alert): Promise<boolean> {
  const { threshold } = alert.detection.window
  const isTold = threshold > 1 && (await windows.current(alert)) !== undefined
  if (threshold > 1 && !isTold && (await windows.reach(alert)) < threshold) return false
  return alert.firstSeen === undefined || (await firstSeen.check(alert)) === undefined
}

function chain(stages: readonly Stage[], last: (turn: Turn) => Promise<Decision>): (turn: Turn) => Promise<Decision> {
  return async (turn) => {
    let now = turn
    for (const stage of stages) {
      const answer = await stage(now)
      if (isDecision(answer)) return answer
      now = answer
    }
    return await last(now)
  }
}
