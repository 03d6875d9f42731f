import type { Step } from './detection.ts'
import type { JsonObject } from './json.ts'
import type { Severity } from './severity.ts'

/** A message about alerts, or about Tocsin: what came to an incident, what a flood was folded into, what a run of a plan did, what a day brought, what was muted, what was announced. */
export interface Bulletin {
  readonly id: string
  readonly kind:
    | 'incident-update'
    | 'flood-summary'
    | 'run-summary'
    | 'digest'
    | 'own-memory'
    | 'own-rules'
    | 'mutes'
    | 'reminder'
  readonly severity: Severity
  /** By what subscriptions choose it, where that is graver. */
  readonly heardAs?: Severity
  /** What stands before the headline in the Subject: the account's name, or `all accounts`. */
  readonly about: string
  readonly headline: string
  /** How the headline may end, from the longest: a Subject without room for it is cut there, and not in what was done. */
  readonly ends?: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly attributes: {
    readonly detection: string
    readonly account: string
    readonly region: string
    readonly incident?: string
  }
  /** For programs. */
  readonly data: JsonObject
}

/** Lines that are wrapped one by one, facts with their labels, or a list of steps. */
export type Paragraph = readonly string[] | Facts | Steps

export interface Facts {
  readonly facts: readonly (readonly [label: string, value: string])[]
}

export interface Steps {
  readonly heading: string
  readonly steps: readonly Step[]
}
