import { type EventPattern, isScalar, type ValuePattern } from '../shared/core/pattern.ts'
import { bySimilarity, fits, isPattern, maxPatternLength, mergePatterns, splitPattern } from './merge-patterns.ts'

/** A pattern, and whose it is. */
export interface Owned<Owner> {
  readonly pattern: EventPattern
  readonly owner: Owner
}

/** What must not be torn apart: an event that two of them match is let through by one rule, and paid for once. */
type Unit<Owner> = readonly Owned<Owner>[]

/**
 * Groups of patterns that together match exactly what the given ones do; each group can be merged into one within
 * EventBridge's limits. A call that several patterns name lies in one group, where it fits; patterns that have most in common
 * come together.
 * @throws Error naming the pattern that is too long by itself.
 */
export function groupPatterns<Owner>(patterns: readonly Owned<Owner>[]): readonly Unit<Owner>[] {
  const packs: Pack<Owner>[] = []
  const units = unitsOf(patterns.flatMap(expanded)).flatMap(fitting)
  const inOrder = units
    .map((unit) => ({ unit, merged: mergedOf(unit) }))
    .toSorted((a, b) => bySimilarity(a.merged, b.merged))
  for (const { unit } of inOrder) {
    const texts = textsIn(unit)
    const pack = packs.find((each) => hasRoomFor(texts, each) && canBeOne([...each.parts, ...unit]))
    const parts = [...(pack?.parts ?? []), ...unit]
    const grown = { parts, texts: new Set([...(pack?.texts ?? []), ...texts]), length: lengthOf(parts) }
    if (pack === undefined) packs.push(grown)
    else packs[packs.indexOf(pack)] = grown
  }
  return packs.map(({ parts }) => parts)
}

interface Pack<Owner> {
  readonly parts: Unit<Owner>
  readonly texts: ReadonlySet<string>
  readonly length: number
}

/** Texts that it does not hold yet make it longer: what has no room for them need not be merged to see it. */
function hasRoomFor<Owner>(texts: ReadonlySet<string>, pack: Pack<Owner>): boolean {
  let { length } = pack
  for (const text of texts) if (!pack.texts.has(text)) length += text.length
  return length <= maxPatternLength
}

function textsIn<Owner>(unit: Unit<Owner>): ReadonlySet<string> {
  return new Set(unit.flatMap(({ pattern }) => JSON.stringify(pattern).match(/"(?:[^"\\]|\\.)*"/g) ?? []))
}

/** One for each alternative that names calls of its own. */
function expanded<Owner>({ pattern, owner }: Owned<Owner>): readonly Owned<Owner>[] {
  const { $or, ...shared } = detailOf(pattern)
  const alternatives = Array.isArray($or) ? $or.filter(isPattern) : []
  const areCalls = alternatives.some((each) => 'eventName' in each)
  const areApart = alternatives.every((each) => Object.keys(each).every((key) => !(key in shared)))
  if (!areCalls || !areApart) return [{ pattern, owner }]
  return alternatives.map((each) => ({ pattern: { ...pattern, detail: { ...shared, ...each } }, owner }))
}

/** Calls that the same patterns name are one unit; what names none is one by itself. */
function unitsOf<Owner>(patterns: readonly Owned<Owner>[]): readonly Unit<Owner>[] {
  const naming = new Map<string, number[]>()
  for (const [i, { pattern }] of patterns.entries()) {
    for (const call of callsOf(pattern)) naming.set(call, [...(naming.get(call) ?? []), i])
  }
  const alike = Map.groupBy(naming, ([, named]) => named.join())
  const named = [...alike.values()].map((group) => {
    const calls = new Set(group.map(([call]) => call))
    const unit = (group[0]?.[1] ?? []).flatMap((i) => patterns.slice(i, i + 1)).map((owned) => restricted(owned, calls))
    return unit.map((owned) => ({ ...owned, pattern: widestOf(owned.pattern, unit) }))
  })
  const others = patterns.flatMap((owned): readonly Unit<Owner>[] => {
    const tests = testsOf(owned.pattern)
    const nameless = tests.filter((test) => callOf(test) === undefined)
    if (tests.length === 0) return [[owned]]
    return nameless.length === 0 ? [] : [[withTests(owned, nameless)]]
  })
  return [...named, ...others]
}

/** A pattern of the unit that lets through all that this one does, and more; else this one. The rule is shorter by it. */
function widestOf<Owner>(pattern: EventPattern, unit: Unit<Owner>): EventPattern {
  const wider = unit.map((owned) => owned.pattern).filter((other) => other !== pattern && isWithin(pattern, other))
  return wider.find((other) => !isWithin(other, pattern)) ?? pattern
}

/** Whether all that one pattern asks for is asked for by the other, too. */
function isWithin(narrow: EventPattern, wide: EventPattern): boolean {
  return Object.entries(wide).every(([key, wanted]) => {
    const asked = narrow[key]
    return asked !== undefined && isPattern(asked) && isPattern(wanted)
      ? isWithin(asked, wanted)
      : JSON.stringify(asked) === JSON.stringify(wanted)
  })
}

/** The unit with half of its calls, and half of those, until each part fits; at last its patterns one by one. */
function fitting<Owner>(unit: Unit<Owner>): readonly Unit<Owner>[] {
  if (canBeOne(unit)) return [unit]
  const calls = [...new Set(unit.flatMap(({ pattern }) => callsOf(pattern)))]
  if (unit.length === 1 || calls.length < 2) {
    return unit.flatMap(({ pattern, owner }) => splitPattern(pattern).map((part) => [{ pattern: part, owner }]))
  }
  const middle = Math.ceil(calls.length / 2)
  return [calls.slice(0, middle), calls.slice(middle)]
    .map((half) => unit.map((owned) => restricted(owned, new Set(half))))
    .flatMap(fitting)
}

function restricted<Owner>(owned: Owned<Owner>, calls: ReadonlySet<string>): Owned<Owner> {
  return withTests(
    owned,
    testsOf(owned.pattern).filter((test) => calls.has(callOf(test) ?? '')),
  )
}

function withTests<Owner>({ pattern, owner }: Owned<Owner>, eventName: readonly ValuePattern[]): Owned<Owner> {
  return { pattern: { ...pattern, detail: { ...detailOf(pattern), eventName } }, owner }
}

function mergedOf<Owner>(unit: Unit<Owner>): EventPattern {
  return mergePatterns(unit.map(({ pattern }) => pattern))
}

function lengthOf<Owner>(unit: Unit<Owner>): number {
  return JSON.stringify(mergedOf(unit)).length
}

function canBeOne<Owner>(unit: Unit<Owner>): boolean {
  return fits(unit.map(({ pattern }) => pattern))
}

function detailOf({ detail = {} }: EventPattern): EventPattern {
  return isPattern(detail) ? detail : {}
}

function testsOf(pattern: EventPattern): readonly ValuePattern[] {
  const { eventName = [] } = detailOf(pattern)
  return isPattern(eventName) ? [] : eventName.filter(isTest)
}

/** Patterns stand in a list under `$or` alone. */
function isTest(entry: ValuePattern | EventPattern): entry is ValuePattern {
  return isScalar(entry) || Object.keys(entry).length === 1
}

/** The calls that a pattern names. */
function callsOf(pattern: EventPattern): readonly string[] {
  return [...new Set(testsOf(pattern).flatMap((test) => callOf(test) ?? []))]
}

/** Lambda's calls end in the version of its API, as `UpdateFunctionCode20150331v2`; patterns name them with it, or by a prefix. */
function callOf(test: ValuePattern): string | undefined {
  const isPrefix = test !== null && typeof test === 'object' && 'prefix' in test
  const name = isPrefix ? test.prefix : test
  return typeof name === 'string' ? name.replace(/2(?:\d{7}(?:v\d)?)?$/, '') : undefined
}
