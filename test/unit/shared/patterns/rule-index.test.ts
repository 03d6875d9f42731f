import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventPattern } from '../../../../shared/core/pattern.ts'
import { compilePattern, InvalidPatternError, RuleIndex } from '../../../../shared/patterns/index.ts'
import { json } from '../../../arbitraries.ts'
import { part } from '../../../long.ts'
import { alternative, scalar } from './value-arbitraries.ts'

test('3,000 patterns at once: each event finds exactly the patterns that match it alone', () => {
  const text = readFileSync(new URL('../../../vectors/eventbridge-patterns.jsonl', import.meta.url), 'utf8')
  const vectors: readonly { pattern: unknown; event: unknown; match: boolean }[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const index = RuleIndex.from(vectors.map(({ pattern }, id) => ({ id, pattern })))
  const matchers = vectors.map(({ pattern }, id) => ({ id, matcher: compilePattern(pattern) }))
  for (const [id, { event, match }] of vectors.entries()) {
    const found = index.match(event)
    expect(found.includes(id), `vector ${id}`).toBe(match)
    const tried = part(matchers, 5, id)
    const alone = tried.filter(({ matcher }) => matcher.matches(event)).map((each) => each.id)
    const ids = new Set(tried.map((each) => each.id))
    expect(
      found.filter((each) => ids.has(each)),
      `vector ${id}`,
    ).toEqual(alone)
  }
})

const list = fc.array(alternative, { minLength: 1, maxLength: 3 })
const oddKey = fc.constantFrom('z', 'x.y', 'é', 'constructor', '__proto__')
const key = fc.oneof({ arbitrary: fc.constantFrom('x', 'y'), weight: 4 }, oddKey)
const conditions = fc.dictionary(key, list, { minKeys: 1, maxKeys: 2 })
/** What many rules ask for alike, so that they are told apart by their other fields. */
const common = fc.constantFrom({}, { s: ['one'] }, { s: [{ prefix: 'o' }], t: [{ exists: false }, null] })

const pattern: fc.Arbitrary<EventPattern> = fc
  .record({
    common,
    top: fc.dictionary(key, list, { maxKeys: 1 }),
    nested: fc.option(conditions),
    or: fc.option(fc.array(conditions, { minLength: 2, maxLength: 3 })),
  })
  .map(({ common, top, nested, or }) => ({
    ...common,
    ...top,
    d: { ...(nested ?? (or === null && { x: [{ exists: true }] })), ...(or !== null && { $or: or }) },
  }))

const leaf = fc.oneof({ arbitrary: scalar, weight: 3 }, fc.array(scalar, { maxLength: 3 }))
const branch = fc
  .tuple(
    fc.record({ x: leaf, y: leaf, s: leaf, t: leaf }, { requiredKeys: ['x'] }),
    fc.dictionary(key, leaf, { maxKeys: 2 }),
  )
  .map(([usual, odd]) => ({ ...usual, ...odd }))
const event = fc.record(
  {
    s: fc.constantFrom('one', 'one', ['one'], [{ s: 1 }, 'one'], 'other'),
    t: leaf,
    x: leaf,
    y: leaf,
    z: fc.oneof(leaf, branch),
    d: fc.oneof({ arbitrary: branch, weight: 3 }, fc.array(branch, { maxLength: 3 }), leaf),
  },
  { requiredKeys: ['s', 'x', 'd'] },
)

/** Rules that are made of the same few conditions, so that many wait at one place and differ by what else they ask for. */
const alike: fc.Arbitrary<readonly EventPattern[]> = fc
  .array(fc.tuple(fc.constantFrom('s', 't', 'x', 'y'), list), { minLength: 3, maxLength: 6 })
  .chain((few) => fc.array(fc.subarray(few, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 40 }))
  .map((rules) => rules.map((conditions) => ({ d: Object.fromEntries(conditions) })))

test.each([
  ['any rules', fc.array(pattern, { minLength: 8, maxLength: 40 })],
  ['any rules that are alike', alike],
])('for %s and events, the index finds what trying each rule finds', (_, rules) => {
  let found = 0
  fc.assert(
    fc.property(rules, fc.array(event, { minLength: 4, maxLength: 10 }), (patterns, events) => {
      const index = RuleIndex.from(patterns.map((each, id) => ({ id, pattern: each })))
      const matchers = patterns.map((each) => compilePattern(each))
      for (const each of events) {
        const matching = matchers.flatMap((matcher, id) => (matcher.matches(each) ? [id] : []))
        expect(index.match(each)).toEqual(matching)
        found += matching.length
      }
    }),
    { numRuns: 1000 },
  )
  expect(found, 'many of the rules must match').toBeGreaterThan(5000)
})

test.each([
  ['one array, of which no element satisfies both conditions', [{ x: 1 }, { y: 1 }], [{ z: 1, w: 1 }]],
  ['two arrays, each of whose elements agrees with all of the other', [{ x: 1, y: 1 }], [{ z: 1 }, { w: 1 }]],
])('takes linear time for %s', (_, p, q) => {
  const pattern = { d: { p: { x: [1], y: [1] }, q: { z: [1], w: [1] } } }
  const index = RuleIndex.from([{ id: 1, pattern }])
  const repeated = (elements: readonly object[]) =>
    Array.from({ length: 50_000 }, (__, i) => elements[i % elements.length])
  const start = performance.now()
  expect(index.match({ d: { p: repeated(p), q: repeated(q) } })).toEqual([])
  expect(performance.now() - start).toBeLessThan(2000)
})

test('takes linear time for many values at each of many paths, and for deep nesting', () => {
  const index = RuleIndex.from([
    { id: 1, pattern: { a: [{ prefix: 'x' }], b: [{ prefix: 'x' }], c: [{ prefix: 'x' }], d: ['y'] } },
  ])
  const many = Array.from({ length: 50_000 }, (_, i) => `x${i}`)
  const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
  const start = performance.now()
  expect(index.match({ a: many, b: many, c: many, d: ['z'] })).toEqual([])
  expect(index.match({ a: deep, b: [many, deep], c: many, d: 'y' })).toEqual([])
  expect(performance.now() - start).toBeLessThan(2000)
})

test('of a key that stands twice, the last counts, as for JSON.parse', () => {
  const index = RuleIndex.from([{ id: 1, pattern: { a: [2] } }])
  expect(index.match(JSON.parse('{"a":1,"a":2}'))).toEqual([1])
  expect(index.match(JSON.parse('{"a":2,"a":1}'))).toEqual([])
})

test('tells infinite numbers, as which JSON.parse reads 1e400, from null and from one another', () => {
  const patterns = ['{"a":[null]}', '{"a":[1e400]}', '{"a":[-1e400]}', '{"a":[{"anything-but":[1e400]}]}']
  const more = [...patterns, '{"a":[{"anything-but":[-1e400]}]}', '{"a":[{"anything-but":["Infinity"]}]}']
  const index = RuleIndex.from(more.map((pattern, id) => ({ id, pattern: JSON.parse(pattern) })))
  expect(index.match(JSON.parse('{"a":1e400}'))).toEqual([1, 4, 5])
  expect(index.match(JSON.parse('{"a":-1e400}'))).toEqual([2, 3, 5])
  expect(index.match(JSON.parse('{"a":null}'))).toEqual([0, 3, 4, 5])
})

test('never throws, for any JSON value', () => {
  const index = RuleIndex.from([{ id: 1, pattern: { a: [{ prefix: 'x' }], b: { c: ['d'] }, e: [{ exists: false }] } }])
  fc.assert(fc.property(json, (each) => Array.isArray(index.match(each))))
  for (const each of [undefined, null, 'text', 7, []]) expect(index.match(each)).toEqual([])
})

test('names the place of a mistake in any of its rules', () => {
  const rules = [
    { id: 1, pattern: { a: ['x'] } },
    { id: 2, pattern: { a: [{ nope: 1 }] } },
  ]
  expect(() => RuleIndex.from(rules)).toThrow(InvalidPatternError)
})
