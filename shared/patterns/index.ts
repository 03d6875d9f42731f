import { isJsonObject } from '../core/json.ts'
import { EventReader } from './event-reader.ts'
import { parsePattern } from './parse-pattern.ts'
import { satisfies } from './satisfies.ts'

export { InvalidPatternError } from './invalid-pattern-error.ts'
export { RuleIndex } from './rule-index.ts'

export interface Matcher {
  /** Never throws; what is no JSON object does not match. */
  matches(event: unknown): boolean
}

/**
 * Compiles a pattern of the EventBridge language; the matcher answers as EventBridge does (test/vectors/ holds the
 * answers of its engine). For many patterns at once there is `RuleIndex`.
 * @throws InvalidPatternError naming the path, where EventBridge would refuse the pattern.
 */
export function compilePattern(pattern: unknown): Matcher {
  const conjunctions = parsePattern(pattern)
  return {
    matches(event) {
      if (!isJsonObject(event)) return false
      const reader = new EventReader(event)
      return conjunctions.some((conjunction) => satisfies(conjunction, reader))
    },
  }
}
