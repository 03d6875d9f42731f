import type { Actor } from './actor.ts'
import type { DomainEvent } from './event.ts'

/** Who can take a role by AssumeRole in their own account: the credentials of others do not allow it. */
export type Taker = Extract<Actor, { readonly kind: 'iam-user' | 'assumed-role' }>

/** Who took the session of a role in which an event acts: the AssumeRole that issued its credentials was seen. */
export interface TakenSession {
  /** Where a role was taken from a role, who began. */
  readonly by: Taker
  /** The sessions in between, the earlier first. */
  readonly through: readonly Through[]
  /** Of the AssumeRole that issued the credentials. */
  readonly at: Date
  /** Its address. */
  readonly from: string | undefined
}

export interface Through {
  /** "role Deploy (session ci-42)" */
  readonly name: string
  readonly role?: string | undefined
}

/** "alice", "alice through role Deploy (session ci-42)". */
function takerInWords({ by, through }: TakenSession): string {
  return through.length === 0 ? by.name : `${by.name} through ${through.map(({ name }) => name).join(', then ')}`
}

/** Who acted in an event, with who took their session. */
export function whoTook(who: string | undefined, event: DomainEvent, taken: TakenSession): string {
  const isFromThere = 'network' in event && event.network.kind === 'ip' && event.network.address === taken.from
  const from = taken.from === undefined || isFromThere ? '' : ` from ${taken.from}`
  const [day, time] = taken.at.toISOString().split(/T|\./)
  const date = event.time?.toISOString().slice(0, 10) === day ? '' : `${day} `
  const taker = `taken by ${takerInWords(taken)} at ${date}${time} UTC${from}`
  return who === undefined ? taker : `${who}, ${taker}`
}

/** The event as if whoever took the session had acted in it without it. */
export function asTaker<Event extends DomainEvent>(event: Event, taken: TakenSession | undefined): Event {
  return taken === undefined || !('actor' in event) ? event : { ...event, actor: taken.by }
}

/** "alice in role Admin": one asks a person, and no session. */
export function takerIn(actor: Actor, { by }: TakenSession): string {
  return actor.kind === 'assumed-role' && actor.roleName !== undefined
    ? `${by.name} in role ${actor.roleName}`
    : by.name
}
