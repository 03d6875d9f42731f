import { callPattern } from './core/call-pattern.ts'
import type { Detection } from './core/detection.ts'
import type { Envelope } from './core/envelope.ts'
import type { EventPattern } from './core/pattern.ts'
import type { Withheld } from './core/withheld.ts'
import { compilePattern, RuleIndex } from './patterns/index.ts'
import { narrowPattern } from './patterns/narrow-pattern.ts'
import { alsoWithheld, asksForParameters } from './patterns/withheld-parameters.ts'
import { sources } from './sources/index.ts'

/**
 * What an event must look like for the detection to be asked about it: its kind's pattern and its own. Where a parameter
 * of a call that the pattern asks for cannot be seen, the event is let through.
 */
export function patternOf(detection: Detection): EventPattern {
  return alsoWithheld(statedPattern(detection))
}

function statedPattern(detection: Detection): EventPattern {
  return narrowPattern(sources[detection.on].pattern, detection.pattern)
}

/** Whether an event that was let through does not show what the detection's pattern asks for. */
export function isUnsure(detection: Detection, envelope: Envelope, { all }: Withheld): boolean {
  const stated = statedPattern(detection)
  return asksForParameters(stated) && (all || !compilePattern(stated).matches(envelope))
}

/** @throws InvalidPatternError where a detection's pattern is none. */
export function createMatcher(detections: readonly Detection[]): (envelope: Envelope) => readonly Detection[] {
  const index = RuleIndex.from(detections.map((detection) => ({ id: detection, pattern: patternOf(detection) })))
  return (envelope) => index.match(envelope)
}

/** The calls that the alerts of these detections wait for; `undefined` where they wait for none. */
export function causePattern(detections: readonly Detection[]): EventPattern | undefined {
  const calls = [...new Set(detections.flatMap(({ causedBy }) => causedBy?.calls ?? []))].sort()
  if (calls.length === 0) return undefined
  return narrowPattern(sources['api-call'].pattern, {
    detail: { ...callPattern(calls), errorCode: [{ exists: false }] },
  })
}

export function createCauseMatcher(detections: readonly Detection[]): (envelope: Envelope) => boolean {
  const pattern = causePattern(detections)
  if (pattern === undefined) return () => false
  const matcher = compilePattern(pattern)
  return (envelope) => matcher.matches(envelope)
}
