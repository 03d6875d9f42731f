import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventPattern, ValuePattern } from '../../../../shared/core/pattern.ts'
import { compilePattern, InvalidPatternError, RuleIndex } from '../../../../shared/patterns/index.ts'
import { json } from '../../../arbitraries.ts'

test('3,000 patterns at once: each event finds exactly the patterns that match it alone', () => {
  const text = readFileSync(new URL('../../../vectors/eventbridge-patterns.jsonl', import.meta.url), 'utf8')
  const vectors: readonly { pattern: unknown; event: unknown; match: boolean }[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const index = RuleIndex.from(vectors.map(({ pattern }, id) => ({ id, pattern })))
  const matchers = vectors.map(({ pattern }) => compilePattern(pattern))
  for (const [id, { event, match }] of vectors.entries()) {
    const found = index.match(event)
    expect(found.includes(id), `vector ${id}`).toBe(match)
    const alone = matchers.flatMap((matcher, other) => (matcher.matches(event) ? [other] : []))
    expect(found, `vector ${id}`).toEqual(alone)
  }
})

const scalar = fc.constantFrom('a', 'ab', 'B', 'é', '1', '', 1, 1e3, -0, 2.5, true, null)
const text = fc.constantFrom('a', 'ab', 'b')
const value: fc.Arbitrary<ValuePattern> = fc.oneof(
  scalar,
  text.map((prefix) => ({ prefix })),
  text.map((suffix) => ({ suffix })),
  text.map((word) => ({ 'equals-ignore-case': word })),
  text.map((word) => ({ 'anything-but': word })),
  fc.constant({ wildcard: 'a*' }),
  fc.constant({ numeric: ['>', 0, '<', 2] }),
  fc.boolean().map((exists) => ({ exists })),
)
const list = fc.array(value, { minLength: 1, maxLength: 3 })
const key = fc.constantFrom('x', 'y', 'z', 'x.y', 'é', 'constructor', '__proto__')

const pattern: fc.Arbitrary<EventPattern> = fc
  .record({
    top: fc.dictionary(key, list, { maxKeys: 2 }),
    nested: fc.dictionary(key, list, { minKeys: 1, maxKeys: 2 }),
    or: fc.option(fc.array(fc.dictionary(key, list, { minKeys: 1, maxKeys: 2 }), { minLength: 2, maxLength: 3 })),
  })
  .map(({ top, nested, or }) => ({ ...top, d: { ...nested, ...(or !== null && { $or: or }) } }))

const leaf = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))
const branch = fc.dictionary(key, leaf, { maxKeys: 3 })
const event = fc.record(
  { x: leaf, y: leaf, z: fc.oneof(leaf, branch), d: fc.oneof(branch, fc.array(branch, { maxLength: 3 }), leaf) },
  { requiredKeys: [] },
)

test('for any rules and events, the index finds what trying each rule finds', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 20 }), fc.array(event, { maxLength: 10 }), (patterns, events) => {
      const index = RuleIndex.from(patterns.map((each, id) => ({ id, pattern: each })))
      const matchers = patterns.map(compilePattern)
      for (const each of events) {
        expect(index.match(each)).toEqual(matchers.flatMap((matcher, id) => (matcher.matches(each) ? [id] : [])))
      }
    }),
    { numRuns: 2000 },
  )
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
