import { lastingName } from './actor.ts'
import type { Alert } from './alert.ts'
import { type Cause, isByAws } from './cause.ts'
import type { Step } from './detection.ts'
import { type TakenSession, takerIn, whoTook } from './taken-session.ts'

/** What other events say of who acted. */
export interface BehindIt {
  /** The call that caused it, where the event does not say who acted. */
  readonly cause?: Cause | undefined
  /** Who took the session of a role in which it was done. */
  readonly taken?: TakenSession | undefined
}

/** The alert that names who is behind it. */
export function withWhoIsBehind(alert: Alert, { cause, taken }: BehindIt): Alert {
  const done = taken === undefined ? alert : withTaker(alert, taken)
  return cause === undefined ? done : withCause(done, cause)
}

function withTaker(alert: Alert, taken: TakenSession): Alert {
  const { event, description, title, respond } = alert
  if (!('actor' in event)) return alert
  const { name } = event.actor
  const [lasting, taker] = [lastingName(event.actor), takerIn(event.actor, taken)]
  const whole = new RegExp(`(?<![\\w+=,.@-])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w+=,.@-])`, 'g')
  const named = (text: string): string => text.replace(whole, () => taker)
  const inTitle = named(title)
  return {
    ...alert,
    title: inTitle === title && title.startsWith(`${lasting} `) ? `${taker}${title.slice(lasting.length)}` : inTitle,
    respond: respond.map((step) => (typeof step === 'string' ? named(step) : { ...step, do: named(step.do) })),
    description: {
      ...description,
      sentence: named(description.sentence.replace(/^Role /, 'role ')),
      who: whoTook(description.who, event, taken),
    },
  }
}

function withCause(alert: Alert, cause: Cause): Alert {
  const { actor, who, from } = cause
  const { respond } = alert
  const askedWho = respond.some(findsWho)
  return {
    ...alert,
    title: `${alert.title}, by ${actor}`,
    respond: [
      ...(askedWho && !isByAws(cause) ? [`Ask ${actor} whether it was meant.`] : []),
      ...respond.filter((step) => !findsWho(step)),
    ],
    description: { ...alert.description, who, from },
  }
}

function findsWho(step: Step): boolean {
  return typeof step !== 'string' && step.findsWho === true
}
