import { callPattern } from './core/call-pattern.ts'
import type { Detection } from './core/detection.ts'
import type { Envelope } from './core/envelope.ts'
import type { ApiCall } from './core/event.ts'
import { flagAt, isJsonObject, type Json, numberAt, opened } from './core/json.ts'
import { absent, type EventPattern } from './core/pattern.ts'
import { compilePattern, RuleIndex } from './patterns/index.ts'
import { narrowPattern } from './patterns/narrow-pattern.ts'
import { alsoWithheld, asksForAny, asksForParameters, inAnyCase } from './patterns/withheld-parameters.ts'
import { sources } from './sources/index.ts'

/**
 * What an event must look like for the detection to be asked about it: its kind's pattern and its own. Where a parameter
 * of a call that the pattern asks for cannot be seen, the event is let through.
 */
export function patternOf(detection: Detection): EventPattern {
  return alsoWithheld(statedPattern(detection))
}

function statedPattern(detection: Detection): EventPattern {
  return inAnyCase(narrowPattern(sources[detection.on].pattern, detection.pattern))
}

/**
 * Whether the parameters of a call that was let through are what the detection's pattern asks for: `undefined` where they
 * do not show it.
 */
export function asksFor(detection: Detection, envelope: Envelope, { request, withheld }: ApiCall): boolean | undefined {
  const stated = statedPattern(detection)
  if (!asksForParameters(stated)) return true
  if (withheld?.all) return undefined
  const { matches } = compilePattern(stated)
  const detail = (requestParameters: Json) => ({ ...envelope, detail: { ...envelope.detail, requestParameters } })
  const isAsked = matches(envelope) || matches(detail(withTypes(request)))
  return isAsked || withheld === undefined || !asksForAny(stated, withheld.paths) ? isAsked : undefined
}

/** The value with what its texts hold: flags, numbers, objects and lists. */
function withTypes(value: Json): Json {
  if (Array.isArray(value)) return value.map(withTypes)
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withTypes(field ?? null)]))
  }
  if (typeof value !== 'string') return value
  const inside = opened(value)
  return inside === value ? (flagAt(value) ?? numberAt(value) ?? value) : withTypes(inside)
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
    detail: { ...callPattern(calls), errorCode: absent },
  })
}

export function createCauseMatcher(detections: readonly Detection[]): (envelope: Envelope) => boolean {
  const pattern = causePattern(detections)
  if (pattern === undefined) return () => false
  const matcher = compilePattern(pattern)
  return (envelope) => matcher.matches(envelope)
}
