import type { ListedDetection } from '../../shared/core/deferred-detection.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import { causePattern, takingPattern } from '../../shared/judging/match-detections.ts'
import { RuleIndex } from '../../shared/patterns/index.ts'

/** For what a call is remembered: it takes the session of a role, or alerts may wait for it. */
export type Remembered = 'taking' | 'cause'

/** Asked of every event, of which few are any: both patterns at once read its fields once. */
export function createRememberedMatcher(
  detections: readonly ListedDetection[],
): (envelope: Envelope) => readonly Remembered[] {
  const cause = causePattern(detections)
  const index = RuleIndex.from<Remembered>([
    { id: 'taking', pattern: takingPattern() },
    ...(cause === undefined ? [] : [{ id: 'cause' as const, pattern: cause }]),
  ])
  return (envelope) => index.match(envelope)
}
