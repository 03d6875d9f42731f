import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Scalar } from '../../../../shared/core/pattern.ts'
import type { Equals, Operator } from '../../../../shared/patterns/operator.ts'
import { ValueIndex } from '../../../../shared/patterns/value-index.ts'
import { parseValueTests } from '../../../../shared/patterns/value-test.ts'
import { alternative, alternatives, scalar } from './value-arbitraries.ts'

const testsOf = (list: readonly unknown[]): readonly (Equals | Operator)[] =>
  parseValueTests(list, 'x').filter((each) => each.kind !== 'absent')

const lists = Object.entries({
  ...alternatives,
  'several kinds': alternative,
}).map(([kind, each]) => [kind, fc.array(fc.array(each, { minLength: 1, maxLength: 2 }), { size: '+1' })] as const)

test.each(lists)('for any values and tests of %s, finds those that accept the value, each once', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, fc.array(scalar, { minLength: 10, maxLength: 20 }), (all, values) => {
      const tests = all.flatMap(testsOf)
      const index = new ValueIndex(tests.map((each, item) => ({ test: each, item })))
      for (const value of values) {
        const accepting = tests.flatMap((each, item) => (accepts(each, value) ? [item] : []))
        expect(index.find(value).toSorted((a, b) => a - b)).toEqual(accepting)
      }
    }),
    { numRuns: 300 },
  )
})

function accepts(each: Equals | Operator, value: Scalar): boolean {
  return each.kind === 'equals' ? each.value === value : each.accepts(value)
}

const many = 5000
const sharing = Array.from({ length: many }, (_, i) => i)

test.each([
  ['texts that start with one another', sharing.map((i) => ({ prefix: 'a'.repeat(i + 1) }))],
  ['texts that end with one another', sharing.map((i) => ({ suffix: 'a'.repeat(i + 1) }))],
  ['texts that contain one another', sharing.map((i) => ({ wildcard: `*${'a'.repeat((i % 300) + 1)}*` }))],
  ['ranges that contain one another', sharing.map((i) => ({ numeric: ['>', -i, '<', i + 1] }))],
])('takes no more than each once for %s, in a text of 100,000 characters', (_, alternatives) => {
  const tests = testsOf(alternatives)
  const index = new ValueIndex(tests.map((each, item) => ({ test: each, item })))
  const start = performance.now()
  expect(index.find('a'.repeat(100_000)).length + index.find(0.5).length).toBe(many)
  expect(performance.now() - start).toBeLessThan(2000)
})
