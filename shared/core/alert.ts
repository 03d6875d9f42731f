import type { Description } from './description.ts'
import type { Detection, Ending, Step, Verdict } from './detection.ts'
import type { DomainEvent } from './event.ts'
import type { AlertId } from './ids.ts'
import type { IncidentSoFar } from './incident.ts'
import type { Severity } from './severity.ts'
import type { Withheld } from './withheld.ts'

/** One thing to tell people: what one detection says of one event. */
export interface Alert {
  readonly id: AlertId
  readonly severity: Severity
  /** By what subscriptions choose it, where that is graver: whoever heard of the beginning hears of the end. */
  readonly heardAs: Severity | undefined
  /** Its severity where nobody is there to tell a run of a plan as one, which makes what is mild milder. */
  readonly inHand: Severity
  readonly title: string
  /** One sentence; empty where it could not be worked out. */
  readonly why: string
  readonly respond: readonly Step[]
  /** When it is harmless. */
  readonly falsePositives: readonly string[]
  /** What it says where it ends another alert, if not its own title. */
  readonly ending: Ending | undefined
  /** Why it would matter, where it is not sure that the call is what the detection is about. */
  readonly reading: string | undefined
  /** What counts as the same thing within one window of the detection. */
  readonly group: string
  /** The values of which the detection counts different ones. */
  readonly distinct: readonly string[] | undefined
  /** Of what one at least must not have been seen before. */
  readonly firstSeen: readonly string[] | undefined
  /** The title that names the new ones alone; `undefined` where it names no several. */
  readonly titleOfNew: Verdict['titleOfNew']
  /** When what it announces will be. */
  readonly remindOf: Date | undefined
  /** What CloudTrail withheld of the call, so that the alert says no more than that it was made. */
  readonly withheld: Withheld | undefined
  /** Whether, for that, the detection may not be about the event at all, so that its own words may be wrong. */
  readonly isUnsure: boolean
  /** What it adds to its incident; `undefined` before the gate found that out. */
  readonly soFar: IncidentSoFar | undefined
  readonly detection: Detection
  readonly event: DomainEvent
  readonly description: Description
  /** What the reader should know about the alert itself: what could not be read, found out or checked. */
  readonly notes: readonly string[]
}

/** The folder of the detection, as `identity`. */
export function familyOf(detectionId: string): string {
  return detectionId.split('/')[0] ?? detectionId
}
