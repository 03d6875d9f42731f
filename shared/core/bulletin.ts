import type { JsonObject } from './json.ts'
import type { Severity } from './severity.ts'

/** A message about alerts, or about Tocsin: what came to an incident, what a flood was folded into, what a run of a plan did, what a day brought, what was muted. */
export interface Bulletin {
  readonly id: string
  readonly kind: 'incident-update' | 'flood-summary' | 'run-summary' | 'digest' | 'own-memory' | 'own-rules' | 'mutes'
  readonly severity: Severity
  /** What stands before the headline in the Subject: the account's name, or `all accounts`. */
  readonly about: string
  readonly headline: string
  /** Paragraphs, each of lines that are wrapped one by one. */
  readonly paragraphs: readonly (readonly string[])[]
  readonly attributes: {
    readonly detection: string
    readonly account: string
    readonly region: string
    readonly incident?: string
  }
  /** For programs. */
  readonly data: JsonObject
}
