import { Readable } from 'node:stream'
import { renderBulletin } from '../channels/bulletin.ts'
import { cleanText } from '../channels/clean-text.ts'
import { amount } from '../core/amount.ts'
import type { Envelope } from '../core/envelope.ts'
import type { Gate, Raised } from '../gate/gate.ts'
import { type JudgingDeps, raiseAlerts } from '../judging/raise-alerts.ts'
import { redactEnvelope } from '../secrets/redact-fields.ts'
import {
  type AddOutcome,
  carryOut,
  type MutableResult,
  messagesOf,
  type PipelineResult,
  type TellingDeps,
  type ToldTogether,
} from '../telling/carry-out.ts'
import { floodSummary } from '../telling/summaries.ts'
import type { Unwrapped } from '../transports/transport.ts'
import { recordCause, recordSessions } from './record-calls.ts'

export interface PipelineDeps extends JudgingDeps, TellingDeps {
  readonly gate: Gate
  /** Whether calls come by this route: those that alerts wait for, and those that take roles. */
  readonly hearsCalls: boolean
  /** Whether this is a call that some alert waits for. */
  readonly isCause: (envelope: Envelope) => boolean
  readonly now: () => Date
  /** Has the sweeper do now what is due; it rejects never, since the sweeper comes within a minute anyway. */
  readonly wakeSweeper?: () => Promise<void>
  /** Makes ready what it takes to publish, while the gate decides. */
  readonly prepare?: () => void
  /** Whether there is time left to publish one more, however slow AWS is. */
  readonly hasTime: () => boolean
  /** Tells the payload from others, also where it is brought again. */
  readonly payloadHash?: () => string
}

/** So many messages go out at the same time; a batch of log lines may hold thousands. */
const concurrency = 8

/** Alerts that are decided on together: each reads and writes a few items, of which DynamoDB takes a hundred at once. */
const mostAlertsTogether = 10
const mostBytesTogether = 1_000_000

/** Matches, judges, gates, renders and publishes. One event's failure never keeps another's alert from going out. */
export async function runPipeline(unwrapped: Unwrapped, deps: PipelineDeps): Promise<PipelineResult> {
  const result: MutableResult = {
    published: [],
    held: [],
    ignored: [],
    malformed: [...unwrapped.malformed],
    failed: [],
  }
  for (const reason of unwrapped.ignored) result.ignored.push({ event: reason, reason: 'not an event' })
  if (deps.hearsCalls) await recordTakings(unwrapped.envelopes, deps, result)
  const raised: Raised[] = []
  for (const envelope of unwrapped.envelopes) {
    try {
      const alerts = raiseAlerts(envelope, deps)
      if (alerts.length === 0) result.ignored.push({ event: nameOf(envelope), reason: 'no detection fired' })
      const told = alerts.length === 0 ? envelope : redactEnvelope(envelope)
      for (const alert of alerts) raised.push({ alert, envelope: told })
    } catch (error) {
      result.failed.push({ what: nameOf(envelope), error })
    }
  }
  if (raised.length > 0) deps.prepare?.()
  for await (const add of outcomesOf(raised, deps)) add(result)
  await sendOverflow(deps, result)
  await recordCauses(unwrapped.envelopes, deps, result)
  const { length } = unwrapped.malformed
  await deps.gate.countMalformed(length, length === 0 ? undefined : deps.payloadHash?.())
  return result
}

/** Before all alerts: a log group's batch may bring the call that took a role together with what was done in it. */
async function recordTakings(envelopes: readonly Envelope[], deps: PipelineDeps, result: MutableResult): Promise<void> {
  try {
    await recordSessions(envelopes, deps)
  } catch (error) {
    result.failed.push({ what: 'who took the sessions of roles', error })
  }
}

/** After all alerts: a call may name a thousand instances, and what alerts on it must not wait for them. */
async function recordCauses(envelopes: readonly Envelope[], deps: PipelineDeps, result: MutableResult): Promise<void> {
  let isAwaited = false
  for (const envelope of envelopes) {
    try {
      if (deps.isCause(envelope) && (await recordCause(envelope, deps))) isAwaited = true
    } catch (error) {
      result.failed.push({ what: nameOf(envelope), error })
    }
  }
  if (isAwaited) await deps.wakeSweeper?.()
}

/** Decides on some at a time, one after the other: who decides on the same at once keeps each other waiting. */
async function* outcomesOf(raised: readonly Raised[], deps: PipelineDeps): AsyncGenerator<AddOutcome> {
  for (const part of partsOf(raised)) {
    try {
      if (!deps.hasTime()) throw new Error('the invocation has no time left')
      const messages = messagesOf(await deps.gate.admit(part))
      yield* Readable.from(messages).map((told: ToldTogether) => send(told, deps), { concurrency })
    } catch (error) {
      yield ({ failed }) => failed.push(...part.map(({ alert }) => ({ what: cleanText(alert.title, 200), error })))
    }
  }
}

/** All alerts of an event, or of several that together are few and small. */
function partsOf(raised: readonly Raised[]): readonly (readonly Raised[])[] {
  const parts: Raised[][] = []
  let [part, bytes]: [Raised[], number] = [[], 0]
  for (const ofEvent of Map.groupBy(raised, ({ envelope }) => envelope).values()) {
    const size = JSON.stringify(ofEvent[0]?.envelope).length
    if (part.length === 0 || part.length + ofEvent.length > mostAlertsTogether || bytes + size > mostBytesTogether) {
      ;[part, bytes] = [[], 0]
      parts.push(part)
    }
    part.push(...ofEvent)
    bytes += size
  }
  return parts
}

async function send(told: ToldTogether, deps: PipelineDeps): Promise<AddOutcome> {
  try {
    if (!deps.hasTime()) throw new Error('the invocation has no time left')
    return await carryOut(told, deps)
  } catch (error) {
    return ({ failed }) => failed.push({ what: cleanText(told[0].alert.title, 200), error })
  }
}

/** Without its memory the gate lets few alerts out one by one: the others go out together. */
async function sendOverflow({ gate, publish, now }: PipelineDeps, result: MutableResult): Promise<void> {
  const alerts = gate.overflow()
  if (alerts.length === 0) return
  const folded = alerts.map(({ id, detection, severity, title, event }) => ({
    id,
    detection: detection.id,
    severity,
    title,
    account: event.account.name,
    at: event.time ?? now(),
  }))
  try {
    await publish(renderBulletin(floodSummary(folded, now())))
  } catch (error) {
    result.failed.push({ what: `a summary of ${amount(alerts.length, 'alert')}`, error })
  }
}

function nameOf({ id, 'detail-type': detailType }: Envelope): string {
  return cleanText(`${detailType} ${typeof id === 'string' ? id : 'without an ID'}`, 200)
}
