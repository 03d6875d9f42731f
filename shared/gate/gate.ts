import type { Alert } from '../core/alert.ts'
import { type Cause, type Ended, severityFor } from '../core/cause.ts'
import type { Envelope } from '../core/envelope.ts'
import type { ApiCall } from '../core/event.ts'
import type { Severity } from '../core/severity.ts'
import { type AllowRule, findAllowRule } from './allow-list.ts'
import { type BulkForms, bulkFormsFor, waitsForBulk } from './bulk-forms.ts'
import type { Settled } from './deliveries.ts'
import { type Class, classOf } from './flood-guard.ts'
import type { GateMemory } from './gate-memory.ts'
import { isOfRun } from './plan-runs.ts'
import type { Tallied } from './tally.ts'
import type { OpenWindow } from './windows.ts'

/** What the gate found out about an alert that goes out. */
export interface Findings {
  readonly notes: readonly string[]
  /** `unknown` where it was looked for in vain. */
  readonly cause: Cause | 'unknown' | undefined
  readonly ended: Ended | undefined
  /** Where it is told at another severity than the alert has. */
  readonly severity?: Severity
  /** Where it is told under another title than the alert has. */
  readonly title?: string
}

export type Admission =
  | ({ readonly kind: 'publish'; readonly findings: Findings } & Published)
  | { readonly kind: 'hold'; readonly reason: string }
  /** Cannot be decided now: the trigger must bring the event again. */
  | { readonly kind: 'retry'; readonly reason: string }

/** What the gate must hear of an alert that it let out. */
interface Published {
  readonly confirm: () => Promise<void>
  /** It may be out: SNS did not answer. */
  readonly unanswered: () => Promise<void>
}

/** Decides which alerts go out. An admitted alert is published, and only then confirmed. */
export interface Gate {
  admit(alert: Alert, envelope: Envelope): Promise<Admission>
  /** The turn of an alert that waited for its cause; `undefined` where it waits on. */
  admitWaiting(alert: Alert, until: Date): Promise<Admission | undefined>
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

/** A duplicate that comes while its twin is being published: a moment later it is known whether that succeeded. */
const patience = 2_000

const fates: ReadonlyMap<string, string> = new Map<Settled, string>([
  ['published', 'was told'],
  ['counted', 'was counted'],
  ['folded', 'was told in one message with others'],
  ['muted', 'was muted'],
  ['allowed', 'was expected'],
  ['usual', 'was usual'],
  ['below', 'was one of too few to be told'],
  ['waiting', 'waits'],
])
/** Takes the alert on; returns what to do where somebody else has it, or had it. */
type Claiming = (alert: Alert) => Promise<Admission | undefined>

const nothing = async (): Promise<void> => {}

export const nothingFound: Findings = { notes: [], cause: undefined, ended: undefined }

/**
 * A gate for one invocation. When the memory has failed once it is not asked again: each try would cost seconds of the
 * function's time, and a repeat is better than a loss.
 */
export function createGate(deps: GateDeps): Gate {
  const { memory, now } = deps
  const { deliveries, windows, mutes, firstSeen, flood, causes, openAlerts, tally } = memory
  let isDown = false
  let hasSentWithoutMemory = false
  const overflow: Alert[] = []

  const notice = (error: unknown): void => {
    isDown = true
    deps.memoryFailed(error)
  }

  /** The digest names what no e-mail brings. */
  const tallyTitle = async ({ detection, severity, title }: Alert): Promise<void> => {
    if (severity === 'low' || severity === 'information') await tally.addTitle(detection.id, severity, title)
  }

  /** The digest's count may fail: what is decided stays decided. */
  const tallyOne = async (alert: Alert, what: Tallied): Promise<void> => {
    try {
      await tally.add(what, alert.detection.id, alert.severity)
      if (what === 'published') await tallyTitle(alert)
    } catch (error) {
      deps.memoryFailed(error)
    }
  }

  const hold = async (alert: Alert, what: Tallied, reason: string): Promise<Admission> => {
    await tallyOne(alert, what)
    return { kind: 'hold', reason }
  }

  /** What nobody needs to take on: however often the event comes, the digest counts it once. */
  const holdOnce = async (alert: Alert, as: Settled & Tallied, reason: string): Promise<Admission> => {
    if (await deliveries.settleNew(alert.id, as)) await tallyOne(alert, as)
    return { kind: 'hold', reason }
  }

  const settled = (as: string): Admission => ({
    kind: 'hold',
    reason: `the same event came before, and its alert ${fates.get(as) ?? 'was settled'}`,
  })

  const claim = async (alert: Alert, from?: 'waiting'): Promise<Admission | undefined> => {
    let found = await deliveries.claim(alert.id, from)
    if (found.kind === 'leased') {
      await deps.sleep(patience)
      found = await deliveries.claim(alert.id, from)
    }
    if (found.kind === 'settled') return settled(found.as)
    if (found.kind === 'unanswered') {
      return { kind: 'retry', reason: 'it was sent twice, and SNS did not say whether it took it' }
    }
    return found.kind === 'leased' ? { kind: 'retry', reason: 'it is being sent at this moment' } : undefined
  }

  const settle = async (alert: Alert, as: Settled, what: Tallied, reason: string): Promise<Admission> => {
    await deliveries.settle(alert.id, as)
    return await hold(alert, what, reason)
  }

  const count = async (alert: Alert, window: OpenWindow): Promise<Admission> => {
    await windows.count(alert, window)
    await deliveries.settle(alert.id, 'counted')
    // The sweeper tallies what it summarizes.
    return {
      kind: 'hold',
      reason: `counted: the same was told less than ${alert.detection.window.minutes} minutes ago`,
    }
  }

  const send = async (alert: Alert, findings: Findings): Promise<Admission> => {
    if (!(await flood.take(classOf(alert.severity), 'alert'))) {
      await flood.fold(alert)
      await rememberTold(alert, findings)
      return await settle(alert, 'folded', 'folded', 'told in one message with others: too many alerts at once')
    }
    const notes = [...findings.notes, ...(await firstSeen.notesOn(alert))]
    return {
      kind: 'publish',
      findings: { ...findings, notes, title: await firstSeen.titleOf(alert) },
      confirm: () => confirm(alert, findings),
      unanswered: () => remembering(() => deliveries.noteUnanswered(alert.id)),
    }
  }

  /** What may end, and what has ended. */
  const rememberTold = async (alert: Alert, { ended }: Findings): Promise<void> => {
    if (ended !== undefined) await close(alert)
    if (deps.closable.has(alert.detection.id)) await openAlerts.open(alert, windows.nameOf(alert))
  }

  const confirm = async (alert: Alert, findings: Findings): Promise<void> => {
    await remembering(async () => {
      await rememberTold(alert, findings)
      await deliveries.settle(alert.id, 'published')
      await tallyOne({ ...alert, severity: severityFor(alert.severity, findings.cause) }, 'published')
    })
  }

  /** Who was told that it is over must be told when it happens again, however soon. */
  const close = async (alert: Alert): Promise<void> => {
    const window = await openAlerts.windowOf(alert)
    if (window !== undefined) await windows.end(window)
    await openAlerts.close(alert)
  }

  const decide = async (alert: Alert, envelope: Envelope): Promise<Admission> => {
    const quiet = await keepQuiet(alert)
    if (quiet !== undefined) return quiet
    const ended = await openAlerts.find(alert)
    if (ended !== undefined) return (await claim(alert)) ?? (await send(alert, { ...nothingFound, ended }))
    if (alert.detection.onlyCloses) return await holdOnce(alert, 'usual', 'there is no open alert that it would end')
    const usual = await firstSeen.check(alert)
    if (usual !== undefined) return await holdOnce(alert, 'usual', usual)
    const { causedBy } = alert.detection
    return await (causedBy === undefined ? decideByNumber(alert, envelope) : decideByCause(alert, envelope))
  }

  /** One message tells of all that a run of a plan did. */
  const joinRun = async (alert: Alert): Promise<Admission> => {
    await memory.planRuns.add(alert)
    await deliveries.settle(alert.id, 'counted')
    await tallyTitle(alert)
    // The sweeper tallies what it tells.
    return { kind: 'hold', reason: 'told in one message with what else this run of a tool did' }
  }

  /** What is told once it was done often enough was made milder by the tool's name, too: no e-mail would bring it. */
  const tell = (alert: Alert): Promise<Admission> => (isOfRun(alert) ? joinRun(alert) : send(alert, nothingFound))

  /** One of many waits to be told with the others. */
  const decideByNumber = async (alert: Alert, envelope: Envelope): Promise<Admission> => {
    if (isOfRun(alert) && alert.detection.window.threshold === 1) return (await claim(alert)) ?? (await joinRun(alert))
    const inBulk = await toldInBulk(alert)
    if (inBulk !== undefined) return (await claim(alert)) ?? (await settle(alert, 'counted', 'counted', inBulk))
    const waits = waitsForBulk(alert, deps.bulkForms) && memory.joinSeconds > 0
    const waiting = waits ? await wait(alert, envelope, 'to see how often it is done') : claim
    if (typeof waiting !== 'function') return waiting
    return (await throughWindow(alert, waiting)) ?? (await tell(alert))
  }

  const decideByCause = async (alert: Alert, envelope: Envelope): Promise<Admission> => {
    const cause = await causes.find(alert)
    const waits = cause === undefined && mayWait(alert)
    const waiting = waits ? await wait(alert, envelope, 'for the call that caused it') : claim
    return typeof waiting === 'function' ? await withCause(alert, cause, waiting) : waiting
  }

  /** Why the configuration wants the alert not to be told. */
  const expected = (alert: Alert, cause?: Cause): string | undefined => {
    const { replay } = alert.event
    const rule = findAllowRule(deps.allowRules, alert, now(), cause)
    if (rule !== undefined) return `allowed by tocsin.config.ts: ${rule.reason}`
    if (replay === undefined || deps.alertReplays) return undefined
    return `a replay (${replay}), on which the configuration does not alert`
  }

  /** What people muted, and what was told before. */
  const keepQuiet = async (alert: Alert): Promise<Admission | undefined> => {
    const before = await deliveries.find(alert.id)
    if (before?.kind === 'settled') return settled(before.as)
    return await underMute(alert, undefined, claim)
  }

  const underMute = async (
    alert: Alert,
    cause: Cause | undefined,
    claiming: Claiming,
  ): Promise<Admission | undefined> => {
    const mute = await mutes.find(alert, cause)
    if (mute === undefined) return undefined
    const refused = await claiming(alert)
    if (refused !== undefined) return refused
    await mutes.count(mute, alert)
    return await settle(alert, 'muted', 'muted', `muted by ${mute.owner} (${mute.id}): ${mute.reason}`)
  }

  /** Which alert told already that it was done many times over. */
  const toldInBulk = async (alert: Alert): Promise<string | undefined> => {
    for (const bulk of bulkFormsFor(alert, deps.bulkForms)) {
      const window = await windows.current(bulk, false)
      if (window !== undefined) return `told by alert ${window.opener}, which counts how often it was done`
    }
    return undefined
  }

  const holdBelow = async (alert: Alert, claiming: Claiming): Promise<Admission | undefined> => {
    const { threshold } = alert.detection.window
    const reached = await windows.reach(alert)
    if (reached >= threshold) return undefined
    const reason = `too few to be told: ${reached} of ${threshold}`
    return (await claiming(alert)) ?? (await settle(alert, 'below', 'below', reason))
  }

  /** `undefined` where the alert opens a window of its own. */
  const throughWindow = async (alert: Alert, claiming: Claiming): Promise<Admission | undefined> => {
    const { threshold } = alert.detection.window
    const current = await openWindow(alert)
    if (current !== undefined && current.opener !== alert.id) return await count(alert, current)
    const tooFew = current === undefined && threshold > 1 ? await holdBelow(alert, claiming) : undefined
    if (tooFew !== undefined) return tooFew
    const refused = await claiming(alert)
    if (refused !== undefined) return refused
    if (current !== undefined) return undefined
    const opened = await windows.open(alert)
    return opened.opener === alert.id ? undefined : await count(alert, opened)
  }

  const openWindow = (alert: Alert): Promise<OpenWindow | undefined> =>
    windows.current(alert, deps.closable.has(alert.detection.id))

  /** Where the configuration names actors, only the cause says whether one of them is meant. */
  const mayWait = ({ detection: { id, causedBy } }: Alert): boolean => {
    const isUrgent = causedBy?.urgent === true
    const isAboutActors = deps.allowRules.some(({ detection, actor }) => detection === id && actor !== undefined)
    return memory.joinSeconds > 0 && (!isUrgent || isAboutActors)
  }

  /**
   * Where it need not wait, or cannot, returns how it is to be claimed. It opens no window yet: it may turn out to be
   * expected, or to be one of many.
   */
  const wait = async (alert: Alert, envelope: Envelope, why: string): Promise<Admission | Claiming> => {
    if ((await openWindow(alert)) !== undefined) return claim
    const refused = await claim(alert)
    if (refused !== undefined) return refused
    if (!(await causes.wait(alert, envelope))) return async () => undefined
    await deliveries.settle(alert.id, 'waiting')
    return { kind: 'hold', reason: `waits up to ${memory.joinSeconds} s ${why}` }
  }

  /** Who caused it may be expected or muted, which could not be known before. */
  const withCause = async (alert: Alert, cause: Cause | undefined, claiming: Claiming): Promise<Admission> => {
    const reason = cause && expected(alert, cause)
    if (reason !== undefined) return (await claiming(alert)) ?? (await settle(alert, 'allowed', 'allowed', reason))
    const muted = await underMute(alert, cause, claiming)
    const findings = { ...nothingFound, cause: cause ?? 'unknown' } as const
    return muted ?? (await throughWindow(alert, claiming)) ?? (await send(alert, findings))
  }

  /** No run can be told as one now: it is as grave as in somebody's hand, or no e-mail would bring it. */
  const withoutMemory = (alert: Alert): Admission => {
    const { window } = alert.detection
    const severity = alert.inHand
    if (window.threshold > 1 || alert.firstSeen !== undefined || alert.detection.onlyCloses) {
      return {
        kind: 'retry',
        reason: 'the table of what was told did not answer, and only it knows whether this is news',
      }
    }
    if (!deps.localBucket(classOf(severity))) {
      if (!hasSentWithoutMemory)
        return { kind: 'retry', reason: 'too many alerts while the table of what was told does not answer' }
      overflow.push({ ...alert, severity })
      return { kind: 'hold', reason: 'told in one message with the others that came with it' }
    }
    hasSentWithoutMemory = true
    const notes = ['It could not be checked whether this alert was sent before.']
    return { kind: 'publish', findings: { ...nothingFound, notes, severity }, confirm: nothing, unanswered: nothing }
  }

  const remembering = async (act: () => Promise<void>): Promise<void> => {
    if (isDown) return
    try {
      await deps.within(longestConfirmation, act())
    } catch (error) {
      notice(error)
    }
  }

  return {
    async admit(alert, envelope) {
      const reason = expected(alert)
      if (reason !== undefined) {
        await remembering(async () => void (await holdOnce(alert, 'allowed', reason)))
        return { kind: 'hold', reason }
      }
      if (isDown) return withoutMemory(alert)
      try {
        return await deps.within(longestDecision, decide(alert, envelope))
      } catch (error) {
        notice(error)
        return withoutMemory(alert)
      }
    },
    async admitWaiting(alert, until) {
      const inBulk = await toldInBulk(alert)
      if (inBulk !== undefined) {
        return (await claim(alert, 'waiting')) ?? (await settle(alert, 'counted', 'counted', inBulk))
      }
      // What it ends may have waited, too.
      const ended = await openAlerts.find(alert)
      const cause = await causes.find(alert)
      if (ended === undefined && cause === undefined && now() < until) return undefined
      const claiming: Claiming = () => claim(alert, 'waiting')
      if (ended !== undefined) {
        return (await claiming(alert)) ?? (await send(alert, { ...nothingFound, ended, cause: cause ?? 'unknown' }))
      }
      if (alert.detection.causedBy !== undefined) return await withCause(alert, cause, claiming)
      return (await throughWindow(alert, claiming)) ?? (await tell(alert))
    },
    recordCall: (call, who) => remembering(() => causes.record(call, who)),
    countMalformed: (n, payload) => remembering(() => (n === 0 ? Promise.resolve() : tally.addMalformed(n, payload))),
    overflow: () => overflow,
  }
}
