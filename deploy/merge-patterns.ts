import { isDeepStrictEqual } from 'node:util'
import { isJsonObject } from '../shared/core/json.ts'
import type { EventPattern } from '../shared/core/pattern.ts'
import { compilePattern, InvalidPatternError } from '../shared/patterns/index.ts'

/** EventBridge's default quota for the text of one pattern. */
export const maxPatternLength = 2048

type Field = EventPattern[string]

/**
 * Few patterns that together match exactly what `patterns` match, each within EventBridge's limits.
 * @throws Error naming the pattern that is too long by itself.
 */
export function packPatterns(patterns: readonly EventPattern[]): readonly EventPattern[] {
  const packs: EventPattern[][] = []
  for (const pattern of patterns) {
    if (!fits([pattern])) {
      throw new Error(
        `A pattern is longer than EventBridge's ${maxPatternLength} characters: ${JSON.stringify(pattern)}`,
      )
    }
    const pack = packs.find((others) => fits([...others, pattern]))
    if (pack === undefined) packs.push([pattern])
    else pack.push(pattern)
  }
  return packs.map(mergePatterns)
}

function fits(patterns: readonly EventPattern[]): boolean {
  const merged = mergePatterns(patterns)
  if (JSON.stringify(merged).length > maxPatternLength) return false
  try {
    compilePattern(merged)
    return true
  } catch (error) {
    // `$or` multiplied out makes too many combinations.
    if (error instanceof InvalidPatternError) return false
    throw error
  }
}

/** One pattern that matches exactly what any of `patterns` matches: what they share, and the rest under `$or`. */
export function mergePatterns(patterns: readonly EventPattern[]): EventPattern {
  const distinct = patterns.filter(
    (pattern, i) => patterns.findIndex((other) => isDeepStrictEqual(pattern, other)) === i,
  )
  const [first, ...others] = distinct
  if (first === undefined) throw new Error('There is no pattern to merge')
  if (others.length === 0) return first
  const shared = Object.entries(first).filter(
    ([key, field]) => key !== '$or' && others.every((other) => isDeepStrictEqual(other[key], field)),
  )
  const sharedKeys = new Set(shared.map(([key]) => key))
  const rests = distinct.map((pattern) => Object.entries(pattern).filter(([key]) => !sharedKeys.has(key)))
  // A pattern without anything of its own matches whatever the others add to it.
  if (rests.some((rest) => rest.length === 0)) return Object.fromEntries(shared)
  return { ...Object.fromEntries(shared), ...mergeRests(rests) }
}

function mergeRests(rests: readonly (readonly [string, Field][])[]): EventPattern {
  const keys = new Set(rests.flatMap((rest) => rest.map(([key]) => key)))
  const [key] = keys
  const fields = rests.flatMap((rest) => rest.map(([, field]) => field))
  if (keys.size === 1 && key !== undefined && key !== '$or' && fields.length === rests.length) {
    if (fields.every(isPattern)) return { [key]: mergePatterns(fields) }
    if (fields.every((field) => Array.isArray(field))) return { [key]: unique(fields.flat()) }
  }
  return { $or: rests.map((rest) => Object.fromEntries(rest)) }
}

function isPattern(field: Field): field is EventPattern {
  return isJsonObject(field)
}

function unique<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, i) => values.findIndex((other) => isDeepStrictEqual(value, other)) === i)
}
