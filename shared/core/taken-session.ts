import type { Actor } from './actor.ts'
import type { Alert } from './alert.ts'
import type { DomainEvent } from './event.ts'

/** Who can take a role by AssumeRole in their own account: the credentials of others do not allow it. */
export type Taker = Extract<Actor, { readonly kind: 'iam-user' | 'assumed-role' }>

/** Who took the session of a role in which an event acts: the AssumeRole that issued its credentials was seen. */
export interface TakenSession {
  /** Where a role was taken from a role, who began. */
  readonly by: Taker
  /** The sessions in between, the earlier first, as "role Deploy (session ci-42)". */
  readonly through: readonly string[]
  /** Of the AssumeRole that issued the credentials. */
  readonly at: Date
  /** Its address. */
  readonly from: string | undefined
}

/** "alice", "alice through role Deploy (session ci-42)". */
function takerInWords({ by, through }: TakenSession): string {
  return through.length === 0 ? by.name : `${by.name} through ${through.join(', then ')}`
}

/** The alert that says who took the session in which it was done. */
export function withTaker(alert: Alert, taken: TakenSession | undefined): Alert {
  if (taken === undefined) return alert
  const { description, event } = alert
  return { ...alert, description: { ...description, who: whoTook(description.who, event, taken) } }
}

/** Who acted in an event, with who took their session. */
export function whoTook(who: string | undefined, event: DomainEvent, taken: TakenSession): string {
  const isFromThere = 'network' in event && event.network.kind === 'ip' && event.network.address === taken.from
  const from = taken.from === undefined || isFromThere ? '' : ` from ${taken.from}`
  const taker = `taken by ${takerInWords(taken)} at ${taken.at.toISOString().slice(11, 19)} UTC${from}`
  return who === undefined ? taker : `${who}, ${taker}`
}

/** The event as if whoever took the session had acted in it without it. */
export function asTaker<Event extends DomainEvent>(event: Event, taken: TakenSession | undefined): Event {
  return taken === undefined || !('actor' in event) ? event : { ...event, actor: taken.by }
}
