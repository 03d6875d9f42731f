import type { IncidentActor } from './incident-actor.ts'
import type { Severity } from './severity.ts'

/** One alert in an incident's story. */
export interface Moment {
  /** When it happened, in milliseconds since 1970. */
  readonly at: number
  readonly alert: string
  readonly severity: Severity
  readonly title: string
  /** Why it was told in a message of its own, or that it waits for an update to name it. */
  readonly addition: Addition | Waiting
}

/** What one actor did in one account, or what happened to one thing where nobody acted, until an hour is quiet. */
export interface Incident {
  /** `I-1A2B3-C4D5E` */
  readonly id: string
  /** Who or what it is about: "alice", "role Deploy (session ci-42)", "i-0abc". */
  readonly about: string
  readonly account: string
  readonly region: string
  /** In milliseconds since 1970, by our clock: events come late. */
  readonly openedAt: number
  readonly lastAt: number
  /** When the last message told of it: at once, or an update. */
  readonly toldAt: number
  /** Its alerts, without those that said the same as another. */
  readonly alerts: number
  /** Of these, the ones that were told in messages of their own. */
  readonly told: number
  /** What was told in messages of their own, or goes out within minutes: the gravest, the tactics (ATT&CK's short names) and the types of things. */
  readonly gravest: Severity
  readonly tactics: readonly string[]
  readonly targets: readonly string[]
  /** The first ones and the gravest, in the order in which they came. */
  readonly moments: readonly Moment[]
  /** What the latest alerts added: whatever becomes of them, it stays the same. */
  readonly joined: readonly { readonly alert: string; readonly addition: Addition | Waiting }[]
  /** Who acts in it; `undefined` where nobody does, or where it was written before this was remembered. */
  readonly actor?: IncidentActor | undefined
  /** What tells of it, where nobody acts: updates of one source that are due at once go out as one. */
  readonly source?: string | undefined
}

/** Why an alert of an incident is told at once; `together` where a message goes out on its event in any case. */
export type Addition = 'first' | 'urgent' | 'graver' | 'again' | 'ends' | 'tactic' | 'target' | 'together'

/** That an alert is left to an update: the next one, or one within a minute or two, since a message has just gone out. */
export const waiting = ['waits', 'soon'] as const

export type Waiting = (typeof waiting)[number]

export function isWaiting(addition: Addition | Waiting): addition is Waiting {
  return addition === 'waits' || addition === 'soon'
}

/** When what it tells of began: events come late, and some are told after later ones. */
export function startOf({ openedAt, moments }: Pick<Incident, 'openedAt' | 'moments'>): number {
  return Math.min(openedAt, ...moments.map(({ at }) => at))
}

/** What a message says of the incident that its alert adds to. */
export interface IncidentSoFar {
  readonly incident: Incident
  readonly addition: Addition
  /** The tactics, or types of things, that are new with the alert. */
  readonly added: readonly string[]
}
