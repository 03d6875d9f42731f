import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupPatterns } from '../../../deploy/group-patterns.ts'
import { maxPatternLength, mergePatterns, splitPattern } from '../../../deploy/merge-patterns.ts'
import { widenPattern } from '../../../deploy/widen-pattern.ts'
import type { EventPattern, ValuePattern } from '../../../shared/core/pattern.ts'
import { compilePattern } from '../../../shared/patterns/index.ts'

const value = fc.constantFrom<ValuePattern>('a', 'b', 1, { exists: false }, { prefix: 'a' }, { 'anything-but': 'a' })
const list = fc.uniqueArray(value, { minLength: 1, maxLength: 2 })
const leaves = (fields: readonly string[]) =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...fields), list), { minLength: 1, maxLength: 2, selector: ([key]) => key })

const pattern: fc.Arbitrary<EventPattern> = fc
  .tuple(leaves(['source', 'detail-type']), leaves(['eventName', 'y', 'z']), fc.option(leaves(['eventName', 'y'])))
  .map(([top, detail, or]) => ({
    ...Object.fromEntries(top),
    detail: {
      ...Object.fromEntries(detail),
      ...(or !== null && { $or: [{ w: ['a'] }, Object.fromEntries(or)] }),
    },
  }))

const scalar = fc.constantFrom<unknown>('a', 'b', 'ab', 1, null)
const event = fc.record(
  {
    source: scalar,
    'detail-type': scalar,
    detail: fc.record(
      { w: scalar, eventName: fc.oneof(scalar, fc.array(scalar)), y: scalar, z: scalar },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)

function packPatterns(patterns: readonly EventPattern[]): readonly EventPattern[] {
  const groups = groupPatterns(patterns.map((each, owner) => ({ pattern: each, owner })))
  return groups.map((group) => mergePatterns(group.map((part) => part.pattern)))
}

test('the merged pattern matches exactly what any of its parts does', () => {
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 5 }),
      fc.array(event, { maxLength: 20 }),
      (patterns, events) => {
        const merged = compilePattern(mergePatterns(patterns))
        const parts = patterns.map(compilePattern)
        for (const each of events) expect(merged.matches(each)).toBe(parts.some((part) => part.matches(each)))
      },
    ),
    { numRuns: 2000 },
  )
})

test('what an alternative asks for in place of the others stays its own', () => {
  const missing: EventPattern = { eventName: [{ exists: false }] }
  const merged = compilePattern(
    mergePatterns([
      { source: ['b'], detail: { ...missing, $or: [{ w: ['a'] }, { eventName: ['a'] }] } },
      { source: ['b'], detail: missing },
    ]),
  )
  expect(merged.matches({ source: 'b', detail: { eventName: 'a' } })).toBe(true)
})

test('a widened pattern matches all that the pattern does', () => {
  const called = fc.constantFrom<EventPattern>(
    {},
    { eventSource: ['a'] },
    { eventSource: ['s3.amazonaws.com'] },
    { requestParameters: { x: ['a'] } },
  )
  const source = fc.constantFrom('aws.a', 'aws.b', 'a')
  fc.assert(
    fc.property(pattern, called, source, fc.array(event, { maxLength: 20 }), (each, call, from, events) => {
      const named: EventPattern = { ...each, source: [from], detail: { ...each['detail'], ...call } }
      const [narrow, wide] = [named, widenPattern(named)].map(compilePattern)
      const calls = events.map(({ detail, ...rest }) => ({
        ...rest,
        source: from,
        detail: { ...detail, eventSource: 'a', requestParameters: { x: 'a' } },
      }))
      for (const one of calls) if (narrow?.matches(one)) expect(wide?.matches(one)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what is asked of calls by their names is asked of all services, but of those that are used often', () => {
  const named = (eventSource: string): EventPattern => ({
    source: ['aws.x'],
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: { eventSource: [eventSource], eventName: ['Delete'], $or: [{ requestParameters: { force: [true] } }] },
  })
  expect(widenPattern(named('ecr.amazonaws.com'))).toEqual({
    source: [{ prefix: 'aws.' }],
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: { eventName: ['Delete'] },
  })
  const { source: _, ...ofAnySource } = named('ecr.amazonaws.com')
  expect(widenPattern(ofAnySource)).not.toHaveProperty('source')
  const { detail } = named('s3.amazonaws.com')
  expect(widenPattern(named('s3.amazonaws.com'))['detail']).toEqual(detail)
})

test('packing loses no pattern, and keeps the limits of EventBridge', () => {
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 60 }),
      fc.array(event, { maxLength: 10 }),
      (patterns, events) => {
        const packed = packPatterns(patterns)
        for (const each of packed) expect(JSON.stringify(each).length).toBeLessThanOrEqual(maxPatternLength)
        const rules = packed.map(compilePattern)
        const parts = patterns.map(compilePattern)
        for (const each of events) {
          expect(rules.some((rule) => rule.matches(each))).toBe(parts.some((part) => part.matches(each)))
        }
      },
    ),
    { numRuns: 200 },
  )
})

/** Patterns of many calls of many services, as a detection has that holds for all of AWS. */
const long: fc.Arbitrary<EventPattern> = fc
  .array(
    fc.record({
      x: fc.uniqueArray(fc.stringMatching(/^[a-b]{1,2}$/), { minLength: 1 }),
      y: fc.array(fc.constant(`c${'z'.repeat(400)}`), { minLength: 1, maxLength: 8 }).map((all) => ['a', ...all]),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map(($or) => ({ source: ['a'], detail: { $or, z: [1] } }))

test('a long pattern is split into parts that together match the same', () => {
  fc.assert(
    fc.property(fc.oneof(long, pattern), fc.array(event, { minLength: 10 }), (whole, events) => {
      const parts = splitPattern(whole)
      for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(maxPatternLength)
      const rules = parts.map(compilePattern)
      const original = compilePattern(whole)
      for (const each of events) expect(rules.some((rule) => rule.matches(each))).toBe(original.matches(each))
    }),
    { numRuns: 500 },
  )
})

test('what is shared is said once, and lists of one field become one list', () => {
  const iam = (eventName: string) => ({
    'detail-type': ['call'],
    detail: { eventSource: ['iam'], eventName: [eventName] },
  })
  expect(mergePatterns([iam('CreateUser'), iam('DeleteUser'), iam('CreateUser')])).toEqual({
    'detail-type': ['call'],
    detail: { eventSource: ['iam'], eventName: ['CreateUser', 'DeleteUser'] },
  })
})

test('a pattern that is too long by itself is named', () => {
  expect(() => packPatterns([{ source: ['x'.repeat(3000)] }])).toThrow(
    /longer than EventBridge's 2048 characters: .*xxx/,
  )
  expect(() => splitPattern({ source: ['x'.repeat(3000)] })).toThrow(/longer than EventBridge's 2048 characters: .*xxx/)
})
