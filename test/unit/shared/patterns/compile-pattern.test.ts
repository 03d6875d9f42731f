import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern, InvalidPatternError } from '../../../../shared/patterns/index.ts'
import { narrowPattern } from '../../../../shared/patterns/narrow-pattern.ts'
import { json } from '../../../arbitraries.ts'

test.each([
  [{ detail: { eventName: [{ prefix: 1 }] } }, 'detail.eventName[0].prefix'],
  [{ detail: { eventName: ['a', { nope: 1 }] } }, 'detail.eventName[1]'],
  [{ detail: { eventName: 'a' } }, 'detail.eventName'],
  [{ detail: {} }, 'detail'],
  [{ source: [] }, 'source'],
  [{ source: [{ constructor: ['x'] }] }, 'source[0]'],
  [{ a: [{ numeric: ['constructor', 1] }] }, 'a[0].numeric[0]'],
  [{ a: [{ numeric: ['>', 1, '>', 2] }] }, 'a[0].numeric'],
  [{ a: [{ 'anything-but': { wildcard: ['ok', 'a**'] } }] }, 'a[0].anything-but.wildcard'],
  [[], ''],
  [null, ''],
])('names the place of the mistake: %j', (pattern, path) => {
  expect(() => compilePattern(pattern)).toThrow(InvalidPatternError)
  try {
    compilePattern(pattern)
  } catch (error) {
    expect(error).toMatchObject({ path })
  }
})

test('$or makes at most 1,000 combinations, as in EventBridge', () => {
  const or = (n: number, field: string) => ({ $or: Array.from({ length: n }, (_, i) => ({ [field]: [String(i)] })) })
  expect(() => compilePattern({ a: or(10, 'x'), b: or(10, 'x'), c: or(10, 'x') })).not.toThrow()
  expect(() => compilePattern({ a: or(10, 'x'), b: or(10, 'x'), c: or(11, 'x') })).toThrow(/1000 combinations/)
})

describe('never throws, and never loops', () => {
  const matcher = compilePattern({
    detail: { a: { b: [{ wildcard: '*a*a*a*a*b' }] }, c: [{ exists: false }] },
    $or: [{ x: [1] }, { y: [null] }],
  })

  test('for any JSON value', () => {
    fc.assert(fc.property(json, (event) => typeof matcher.matches(event) === 'boolean'))
  })

  test.each([[undefined], [null], ['text'], [7], [[]], [() => {}]])('for %s, which is no event', (event) => {
    expect(matcher.matches(event)).toBe(false)
  })

  test('for lists nested a hundred thousand deep', () => {
    const depth = 100_000
    expect(matcher.matches({ detail: { a: JSON.parse('['.repeat(depth) + ']'.repeat(depth)) } })).toBe(false)
  })

  test('for a wildcard with many stars and a text that nearly matches', () => {
    const start = process.hrtime.bigint()
    expect(matcher.matches({ detail: { a: { b: 'a'.repeat(1_000_000) } }, x: 1 })).toBe(false)
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000)
  })
})

test('a key with dots is the nested path of the same text, in patterns and in events', () => {
  expect(compilePattern({ 'a.b': ['x'] }).matches({ a: { b: 'x' } })).toBe(true)
  expect(compilePattern({ a: { b: ['x'] } }).matches({ 'a.b': 'x' })).toBe(true)
})

test('narrowing keeps what both say, and the narrower list where both name a field', () => {
  const base = { 'detail-type': ['a'], detail: { eventName: ['ConsoleLogin'], x: [1] } }
  expect(narrowPattern(base, { detail: { eventName: ['SwitchRole'], y: [2] } })).toEqual({
    'detail-type': ['a'],
    detail: { eventName: ['SwitchRole'], x: [1], y: [2] },
  })
})
