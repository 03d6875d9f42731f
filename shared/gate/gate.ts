import type { Alert } from '../core/alert.ts'
import type { Envelope } from '../core/envelope.ts'
import type { ApiCall } from '../core/event.ts'
import type { Completed, Sequence } from '../core/sequence.ts'
import type { Admission } from './admission.ts'
import type { AllowRule } from './allow-list.ts'
import type { BulkForms } from './bulk-forms.ts'
import { createEndings } from './endings.ts'
import type { Class } from './flood-guard.ts'
import type { GateMemory } from './gate-memory.ts'
import { createHandling, type Handling } from './handling.ts'
import { createMemorylessGate } from './memoryless-gate.ts'
import { createSequences } from './sequences.ts'
import { createAddsStage } from './stages/adds.ts'
import { createBelowStage } from './stages/below.ts'
import { createBulkStage } from './stages/bulk.ts'
import { createCauseStage, createWaitedStage } from './stages/cause.ts'
import { createEndsStage } from './stages/ends.ts'
import { createExpected, createExpectedByCauseStage, type Expected } from './stages/expected.ts'
import { createFloodStage } from './stages/flood.ts'
import { createMutedByCauseStage, createMutedStage } from './stages/muted.ts'
import { createPlannedStage } from './stages/planned.ts'
import { createCountSame, createSameStage } from './stages/same.ts'
import { createSettledStage } from './stages/settled.ts'
import { type Decision, firstTurn, isDecision, laterTurn, type Stage, type Turn } from './stages/stage.ts'
import { createUsualStage } from './stages/usual.ts'

/** Decides which alerts go out. An admitted alert is published, and only then confirmed. */
export interface Gate {
  admit(alert: Alert, envelope: Envelope): Promise<Admission>
  /** The turn of an alert that waited for its cause; `undefined` where it waits on. */
  admitWaiting(alert: Alert, until: Date): Promise<Admission | undefined>
  /** Notes what the alert is a step of, also where it is muted; returns the sequences that it completes. */
  advance(alert: Alert): Promise<readonly Completed[]>
  /** Remembers a call for the alerts on what it made happen. */
  recordCall(call: ApiCall, who: { readonly who: string; readonly from: string | undefined }): Promise<void>
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
  const remembering = async (act: () => Promise<void>): Promise<void> => {
    if (isDown) return
    try {
      await deps.within(longestConfirmation, act())
    } catch (error) {
      notice(error)
    }
  }
  const handling = createHandling({ ...memory, ...deps })
  const expected = createExpected(deps.allowRules, deps.alertReplays, now)
  const { first, later } = createStages(deps, handling, expected, remembering)
  const withoutMemory = createMemorylessGate(deps.localBucket)
  const sequences = createSequences(memory.store, now, deps.sequences)

  return {
    async admit(alert, envelope) {
      const reason = expected(alert)
      if (reason !== undefined) {
        await remembering(async () => void (await handling.settleOnce(alert, 'allowed', reason)))
        return { kind: 'hold', reason }
      }
      if (isDown) return withoutMemory.admit(alert)
      try {
        const decision = await deps.within(longestDecision, first(firstTurn(alert, envelope)))
        if (decision.kind === 'waits on') throw new Error(`${alert.id} has not begun to wait`)
        return decision
      } catch (error) {
        notice(error)
        return withoutMemory.admit(alert)
      }
    },
    async admitWaiting(alert, until) {
      const decision = await later(laterTurn(alert, until))
      return decision.kind === 'waits on' ? undefined : decision
    },
    async advance(alert) {
      let completed: readonly Completed[] = []
      if (!sequences.areSteps(alert.detection.id) || expected(alert) !== undefined) return completed
      await remembering(async () => {
        if (await isNews(memory, alert)) completed = await sequences.advance(alert)
      })
      return completed
    },
    recordCall: (call, who) => remembering(() => memory.causes.record(call, who)),
    countMalformed: (n, payload) =>
      remembering(() => (n === 0 ? Promise.resolve() : memory.tally.addMalformed(n, payload))),
    overflow: withoutMemory.overflow,
  }
}

/** What is usual, or not yet often enough, is no step of anything. */
async function isNews({ firstSeen, windows }: GateMemory, alert: Alert): Promise<boolean> {
  const { threshold } = alert.detection.window
  if (threshold > 1 && (await windows.reach(alert)) < threshold) return false
  return alert.firstSeen === undefined || (await firstSeen.check(alert)) === undefined
}

/** The questions in their order, as docs/architecture.md has them; and those that are asked when a wait is over. */
function createStages(
  deps: GateDeps,
  handling: Handling,
  expected: Expected,
  remembering: (act: () => Promise<void>) => Promise<void>,
) {
  const { memory, bulkForms } = deps
  const { deliveries, windows, openAlerts, incidents, planRuns } = memory
  const endings = createEndings(openAlerts, windows, deps.closable)
  const countSame = createCountSame(incidents, handling)
  const ends = createEndsStage(openAlerts, handling)
  const muted = createMutedStage(memory.mutes, handling)
  const inBulk = createBulkStage(bulkForms, windows, incidents, handling)
  const flood = createFloodStage({ ...memory, endings, remembering }, handling)
  const onceCauseIsKnown = [
    createExpectedByCauseStage(expected, handling),
    createMutedByCauseStage(muted),
    createSameStage(windows, endings, countSame),
    createBelowStage(windows, handling),
    createAddsStage({ ...memory, endings, now: deps.now }, countSame, handling),
  ]
  return {
    first: chain(
      [
        createSettledStage(deliveries),
        muted,
        ends,
        createUsualStage(memory.firstSeen, handling),
        createPlannedStage(planRuns, handling),
        inBulk,
        createCauseStage({ ...memory, ...deps, endings }, handling),
        ...onceCauseIsKnown,
      ],
      flood,
    ),
    later: chain([inBulk, ends, createWaitedStage(memory.causes, deps.now), ...onceCauseIsKnown], flood),
  }
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
