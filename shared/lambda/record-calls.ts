import { isAws } from '../core/actor.ts'
import type { Envelope } from '../core/envelope.ts'
import { textAt } from '../core/json.ts'
import type { Gate } from '../gate/gate.ts'
import type { Taking } from '../gate/sessions.ts'
import { takingPattern } from '../judging/match-detections.ts'
import type { JudgingDeps } from '../judging/raise-alerts.ts'
import { compilePattern } from '../patterns/index.ts'
import { redactEnvelope } from '../secrets/redact-fields.ts'
import { sources } from '../sources/index.ts'

/** Has the gate remember a call that alerts wait for. Returns whether one waits at this moment. */
export async function recordCause(
  envelope: Envelope,
  deps: JudgingDeps & { readonly gate: Pick<Gate, 'recordCall'> },
): Promise<boolean> {
  const call = readSuccess(envelope, deps)
  if (call === undefined) return false
  const { who = call.event.actor.name, from } = call.describe()
  return await deps.gate.recordCall(call.event, { who, from })
}

/** Has the gate remember who took which sessions of roles: what is done in these is put down to them. */
export async function recordSessions(
  envelopes: readonly Envelope[],
  deps: JudgingDeps & { readonly gate: Pick<Gate, 'recordSessions'> },
): Promise<void> {
  const takings = envelopes.flatMap((envelope) => readTaking(envelope, deps) ?? [])
  if (takings.length > 0) await deps.gate.recordSessions(takings)
}

function readTaking(envelope: Envelope, deps: JudgingDeps): Taking | undefined {
  if (!matchesTaking(envelope)) return undefined
  const accessKeyId = textAt(envelope.detail, 'responseElements', 'credentials', 'accessKeyId')
  const call = readSuccess(envelope, deps)
  if (accessKeyId === undefined || call === undefined) return undefined
  const { actor, account, time, network } = call.event
  if (actor.kind !== 'iam-user' && actor.kind !== 'assumed-role') return undefined
  if (isAws(actor) || actor.isForeign || time === undefined) return undefined
  return {
    account: account.id,
    accessKeyId,
    by: actor,
    at: time,
    from: network.kind === 'ip' ? network.address : undefined,
  }
}

/** A call as people are told of it, without secrets; `undefined` where it did not succeed. */
function readSuccess(envelope: Envelope, deps: JudgingDeps) {
  const { event, describe } = sources['api-call'].read(redactEnvelope(envelope), deps)
  if (event.kind !== 'api-call' || event.outcome.kind !== 'success') return undefined
  return { event, describe }
}

let taking: ReturnType<typeof compilePattern> | undefined

function matchesTaking(envelope: Envelope): boolean {
  taking ??= compilePattern(takingPattern())
  return taking.matches(envelope)
}
