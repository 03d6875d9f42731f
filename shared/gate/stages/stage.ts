import type { Alert } from '../../core/alert.ts'
import type { BehindIt } from '../../core/behind-it.ts'
import type { Cause, Ended } from '../../core/cause.ts'
import type { Envelope } from '../../core/envelope.ts'
import type { AlertId } from '../../core/ids.ts'
import type { IncidentSoFar } from '../../core/incident.ts'
import type { TakenSession } from '../../core/taken-session.ts'
import type { Admission } from '../admission.ts'
import type { OpenWindow } from '../windows.ts'

/** An alert on its way through the gate, with what was found out about it. */
export interface Turn {
  readonly alert: Alert
  /** The event, to be kept where the alert waits; `undefined` where its wait is over. */
  readonly envelope: Envelope | undefined
  /** Until when it waits at most, where it does. */
  readonly until: Date | undefined
  /** Whether this invocation has taken it on. */
  readonly isClaimed: boolean
  /** `unknown` where it was looked for in vain. */
  readonly cause: Cause | 'unknown' | undefined
  readonly ended: Ended | undefined
  /** Who took the session of a role in which it was done, where that was seen. */
  readonly taken: TakenSession | undefined
  /** The open window that it opened itself, where it comes again after whoever took it on was cut off. */
  readonly window: OpenWindow | undefined
  /** What it adds to its incident. */
  readonly soFar: IncidentSoFar | undefined
  /** The alert on the same event that is told already, in whose message this one can be told, too. */
  readonly accompanies: AlertId | undefined
}

export function firstTurn(
  { alert, envelope }: Pick<Turn, 'alert'> & { readonly envelope: Envelope },
  taken: Turn['taken'],
  accompanies: AlertId | undefined,
): Turn {
  return { ...nothingKnown, alert, envelope, until: undefined, taken, accompanies }
}

/** The turn of an alert whose wait began earlier. */
export function laterTurn(alert: Alert, until: Date, taken: Turn['taken']): Turn {
  return { ...nothingKnown, alert, envelope: undefined, until, taken, accompanies: undefined }
}

const nothingKnown = { isClaimed: false, cause: undefined, ended: undefined, window: undefined, soFar: undefined }

/** What becomes of an alert; `waits on` where a later look decides. */
export type Decision = Admission | { readonly kind: 'waits on' }

/** One question about an alert: its answer decides, or the next stage asks on. */
export type Stage = (turn: Turn) => Promise<Decision | Turn>

export function isDecision(answer: Decision | Turn): answer is Decision {
  return 'kind' in answer
}

/** Who is behind it, as far as that is known. */
export function behindIt({ cause, taken }: Turn): BehindIt {
  return { cause: cause === 'unknown' ? undefined : cause, taken }
}
