import type { Detection } from './core/detection.ts'
import type { Envelope } from './core/envelope.ts'
import type { EventPattern } from './core/pattern.ts'
import { compilePattern } from './patterns/index.ts'
import { narrowPattern } from './patterns/narrow-pattern.ts'
import { sources } from './sources/index.ts'

/** What an event must look like for the detection to be asked about it: its kind's pattern and its own. */
export function patternOf(detection: Detection): EventPattern {
  return narrowPattern(sources[detection.on].pattern, detection.pattern)
}

/** @throws InvalidPatternError where a detection's pattern is none. */
export function createMatcher(detections: readonly Detection[]): (envelope: Envelope) => readonly Detection[] {
  const compiled = detections.map((detection) => ({ detection, matcher: compilePattern(patternOf(detection)) }))
  return (envelope) => compiled.filter(({ matcher }) => matcher.matches(envelope)).map(({ detection }) => detection)
}
