import type { Detection } from './core/detection.ts'
import type { Envelope } from './core/envelope.ts'
import type { EventPattern } from './core/pattern.ts'
import { RuleIndex } from './patterns/index.ts'
import { narrowPattern } from './patterns/narrow-pattern.ts'
import { sources } from './sources/index.ts'

/** What an event must look like for the detection to be asked about it: its kind's pattern and its own. */
export function patternOf(detection: Detection): EventPattern {
  return narrowPattern(sources[detection.on].pattern, detection.pattern)
}

/** @throws InvalidPatternError where a detection's pattern is none. */
export function createMatcher(detections: readonly Detection[]): (envelope: Envelope) => readonly Detection[] {
  const index = RuleIndex.from(detections.map((detection) => ({ id: detection, pattern: patternOf(detection) })))
  return (envelope) => index.match(envelope)
}
