import type { Cause, Ended } from '../core/cause.ts'
import type { IncidentSoFar } from '../core/incident.ts'
import type { Severity } from '../core/severity.ts'

/** What the gate found out about an alert that goes out. */
export interface Findings {
  readonly notes: readonly string[]
  /** `unknown` where it was looked for in vain. */
  readonly cause: Cause | 'unknown' | undefined
  readonly ended: Ended | undefined
  /** What it adds to its incident; `undefined` where no memory keeps incidents. */
  readonly soFar: IncidentSoFar | undefined
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

export const nothingFound: Findings = { notes: [], cause: undefined, ended: undefined, soFar: undefined }
