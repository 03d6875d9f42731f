import { fieldTree, readFields } from './event-fields.ts'
import { satisfies } from './match.ts'
import { parsePattern } from './parse-pattern.ts'

export { InvalidPatternError } from './invalid-pattern-error.ts'

export interface Matcher {
  /** Never throws; anything that is no JSON object does not match. */
  matches(event: unknown): boolean
}

/**
 * Compiles a pattern of the EventBridge language; the matcher answers as EventBridge does (test/vectors/ holds the
 * answers of its engine).
 * @throws InvalidPatternError naming the path, where EventBridge would refuse the pattern.
 */
export function compilePattern(pattern: unknown): Matcher {
  const conjunctions = parsePattern(pattern)
  const tree = fieldTree(conjunctions.flatMap((conjunction) => conjunction.map(({ path }) => path)))
  return {
    matches(event) {
      if (typeof event !== 'object' || event === null || Array.isArray(event)) return false
      const fields = readFields(event, tree)
      return conjunctions.some((conjunction) => satisfies(conjunction, fields))
    },
  }
}
