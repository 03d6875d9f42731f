import type { Description } from './description.ts'
import type { Detection, Step } from './detection.ts'
import type { DomainEvent } from './event.ts'
import type { AlertId } from './ids.ts'
import type { Severity } from './severity.ts'

/** One thing to tell people: what one detection says of one event. */
export interface Alert {
  readonly id: AlertId
  readonly severity: Severity
  readonly title: string
  readonly respond: readonly Step[]
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
