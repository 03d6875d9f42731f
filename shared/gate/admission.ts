import type { Alert } from '../core/alert.ts'
import type { Cause, Ended } from '../core/cause.ts'
import type { AlertId } from '../core/ids.ts'
import type { IncidentSoFar } from '../core/incident.ts'
import type { TakenSession } from '../core/taken-session.ts'

/** What the gate found out about an alert that goes out. */
export interface Findings {
  readonly notes: readonly string[]
  /** `unknown` where it was looked for in vain. */
  readonly cause: Cause | 'unknown' | undefined
  readonly ended: Ended | undefined
  /** Who took the session of a role in which it was done; `undefined` where that is not known, or is no question. */
  readonly taken: TakenSession | undefined
  /** What it adds to its incident; `undefined` where no memory keeps incidents. */
  readonly soFar: IncidentSoFar | undefined
}

export type Admission =
  | {
      readonly kind: 'publish'
      /** Of the severity and the title that were found out. */
      readonly alert: Alert
      readonly findings: Findings
      /** The alert on the same event in whose message it is told; `undefined` where it has one of its own. */
      readonly accompanies: AlertId | undefined
    }
  | { readonly kind: 'hold'; readonly reason: string }
  /** Cannot be decided now: the trigger must bring the event again. */
  | { readonly kind: 'retry'; readonly reason: string; readonly isSoonKnown?: true }

export const nothingFound: Findings = {
  notes: [],
  cause: undefined,
  ended: undefined,
  taken: undefined,
  soFar: undefined,
}
