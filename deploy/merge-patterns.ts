import { isDeepStrictEqual } from 'node:util'
import { isJsonObject } from '../shared/core/json.ts'
import { type EventPattern, isScalar, type Scalar, type ValuePattern } from '../shared/core/pattern.ts'
import { compilePattern, InvalidPatternError } from '../shared/patterns/index.ts'

/** EventBridge's default quota for the text of one pattern. */
export const maxPatternLength = 2048

type Field = EventPattern[string]
type Entries = readonly (readonly [key: string, Field])[]

/**
 * Patterns that together match exactly what the one does, each within EventBridge's limits: the longest list of
 * alternatives is halved until they fit.
 * @throws Error naming the pattern, where it is too long and has no alternatives.
 */
export function splitPattern(pattern: EventPattern): readonly EventPattern[] {
  if (fits([pattern])) return [pattern]
  const path = longestList(pattern)
  if (path === undefined) {
    throw new Error(`A pattern is longer than EventBridge's ${maxPatternLength} characters: ${JSON.stringify(pattern)}`)
  }
  return [halved(pattern, path, 'first'), halved(pattern, path, 'second')].flatMap(splitPattern)
}

function longestList(pattern: EventPattern): readonly string[] | undefined {
  let longest: { readonly path: readonly string[]; readonly length: number } | undefined
  const visit = (field: Field, path: readonly string[]): void => {
    if (isPattern(field)) for (const [key, inner] of Object.entries(field)) visit(inner, [...path, key])
    else if (field.length > 1) {
      const { length } = JSON.stringify(field)
      if (longest === undefined || length > longest.length) longest = { path, length }
    }
  }
  visit(pattern, [])
  return longest?.path
}

function halved(pattern: EventPattern, path: readonly string[], which: 'first' | 'second'): EventPattern {
  const [key = '', ...rest] = path
  const field = pattern[key] ?? []
  if (isPattern(field)) return { ...pattern, [key]: halved(field, rest, which) }
  const middle = Math.ceil(field.length / 2)
  const [from, to] = which === 'first' ? [0, middle] : [middle, field.length]
  // EventBridge wants two alternatives or more under $or.
  if (key !== '$or') return { ...pattern, [key]: field.slice(from, to) }
  const { $or: _, ...shared } = pattern
  return mergePatterns(
    alternativesOf(field)
      .slice(from, to)
      .map((alternative) => ({ ...shared, ...alternative })),
  )
}

/** By all but the longest text first: the calls of one service, which differ in their names, stand together. */
export function bySimilarity(a: EventPattern, b: EventPattern): number {
  const [left, right] = [textOf(a), textOf(b)]
  return left < right ? -1 : Number(left > right)
}

/** The same patterns are merged with others again and again. */
const texts = new WeakMap<object, string>()

/** JSON with the keys in reverse order of the alphabet: `eventSource` before `eventName`, `source` before `detail`. */
function textOf(field: Field | Scalar): string {
  if (isScalar(field)) return JSON.stringify(field)
  const known = texts.get(field)
  if (known !== undefined) return known
  const text = isPattern(field) ? textOfFields(Object.entries(field)) : JSON.stringify(field)
  texts.set(field, text)
  return text
}

function textOfFields(entries: Entries): string {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? 1 : -1))
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${textOf(field)}`).join(',')}}`
}

/** Whether the patterns can be one rule. */
export function fits(patterns: readonly EventPattern[]): boolean {
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
  const distinct = unique(patterns)
  const [first, ...others] = distinct
  if (first === undefined) throw new Error('There is no pattern to merge')
  if (others.length === 0) return first
  const replaced = new Set(distinct.flatMap(replacedKeys))
  const shared = Object.entries(first).filter(
    ([key, field]) =>
      key !== '$or' && !replaced.has(key) && others.every((other) => isDeepStrictEqual(other[key], field)),
  )
  const sharedKeys = new Set(shared.map(([key]) => key))
  const rests = distinct.map((pattern) => Object.entries(pattern).filter(([key]) => !sharedKeys.has(key)))
  // A pattern without anything of its own matches whatever the others add to it.
  if (rests.some((rest) => rest.length === 0)) return Object.fromEntries(shared)
  return { ...Object.fromEntries(shared), ...mergeRests(rests) }
}

/** What an alternative asks for itself, in place of what stands beside all of them. */
function replacedKeys({ $or = [], ...beside }: EventPattern): readonly string[] {
  return alternativesOf($or).flatMap((alternative) => Object.keys(alternative).filter((key) => key in beside))
}

function mergeRests(rests: readonly Entries[]): EventPattern {
  const [key, ...otherKeys] = new Set(rests.flatMap((rest) => rest.map(([name]) => name)))
  const fields = rests.flatMap((rest) => rest.map(([, field]) => field))
  if (key !== undefined && key !== '$or' && otherKeys.length === 0 && fields.every(isPattern)) {
    return { [key]: mergePatterns(fields) }
  }
  const [only, ...others] = uniteFields(rests)
  if (only !== undefined && others.length === 0) return Object.fromEntries(only)
  return { $or: [only ?? [], ...others].map((rest) => Object.fromEntries(rest)) }
}

/** Alternatives that differ in one field alone become one, field by field: with the longer list, or what its patterns are merged to. */
function uniteFields(rests: readonly Entries[]): readonly Entries[] {
  const keys = new Set(rests.flatMap((rest) => rest.map(([key]) => key)))
  let united = rests
  for (const key of keys) {
    const groups = new Map<string, Entries[]>()
    for (const rest of united) {
      const own = rest.find(([name]) => name === key)?.[1]
      const canUnite = own !== undefined && key !== '$or'
      const others = textOfFields(rest.filter(([name]) => name !== key))
      const group = canUnite ? `${isPattern(own) ? 'pattern' : 'list'} ${others}` : JSON.stringify(rest)
      const members = groups.get(group)
      if (members === undefined) groups.set(group, [rest])
      else members.push(rest)
    }
    united = [...groups.values()].map((group) => unite(group, key))
  }
  return united
}

function unite(group: readonly Entries[], key: string): Entries {
  const [first = [], ...others] = group
  if (others.length === 0) return first
  const fields = group.flatMap((rest) => rest.flatMap(([name, field]) => (name === key ? [field] : [])))
  const united = fields.every(isPattern) ? mergePatterns(fields) : unique(fields.flatMap(testsOf))
  return first.map(([name, field]) => (name === key ? [name, united] : [name, field]))
}

export function testsOf(field: Field): readonly ValuePattern[] {
  return Array.isArray(field) ? field : []
}

function alternativesOf(field: Field): readonly EventPattern[] {
  return isPattern(field) ? [] : field.filter(isPattern)
}

export function isPattern(field: unknown): field is EventPattern {
  return isJsonObject(field)
}

function unique<Value extends EventPattern | ValuePattern>(values: readonly Value[]): readonly Value[] {
  // No value begins as the second does.
  const keyOf = (value: Value) => (isPattern(value) ? `\u0000${textOf(value)}` : value)
  return [...new Map(values.map((value) => [keyOf(value), value])).values()]
}
