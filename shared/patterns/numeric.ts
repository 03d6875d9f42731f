import type { Scalar } from '../core/pattern.ts'
import { InvalidPatternError } from './invalid-pattern-error.ts'
import type { Operator } from './operator.ts'

type Comparison = (left: number, right: number) => boolean

const comparisons: ReadonlyMap<unknown, Comparison> = new Map<unknown, Comparison>([
  ['=', (left, right) => left === right],
  ['<', (left, right) => left < right],
  ['<=', (left, right) => left <= right],
  ['>', (left, right) => left > right],
  ['>=', (left, right) => left >= right],
])

/**
 * One comparison, or a lower bound followed by an upper bound: the only two forms that EventBridge takes.
 * @throws InvalidPatternError where the operand is neither.
 */
export function parseNumeric(operand: unknown, path: string): Operator {
  if (!Array.isArray(operand) || (operand.length !== 2 && operand.length !== 4)) {
    throw new InvalidPatternError(path, 'must be a list like [">", 0] or [">", 0, "<=", 5]')
  }
  const first = parseBound(operand, 0, path)
  if (operand.length === 2) {
    const least = first.operator.startsWith('<') ? -Infinity : first.bound
    const most = first.operator.startsWith('>') ? Infinity : first.bound
    return { kind: 'operator', need: { kind: 'number', least, most }, accepts: first.accepts }
  }
  const second = parseBound(operand, 2, path)
  if (!first.operator.startsWith('>') || !second.operator.startsWith('<')) {
    throw new InvalidPatternError(path, 'a range is a lower bound (> or >=) and then an upper bound (< or <=)')
  }
  if (first.bound >= second.bound) {
    throw new InvalidPatternError(path, 'the lower bound must be less than the upper bound')
  }
  return {
    kind: 'operator',
    need: { kind: 'number', least: first.bound, most: second.bound },
    accepts: (value) => first.accepts(value) && second.accepts(value),
  }
}

function parseBound(operand: readonly unknown[], index: number, path: string) {
  const compare = comparisons.get(operand[index])
  const bound = operand[index + 1]
  if (compare === undefined) {
    throw new InvalidPatternError(`${path}[${index}]`, `must be one of ${[...comparisons.keys()].join(' ')}`)
  }
  if (typeof bound !== 'number' || !Number.isFinite(bound)) {
    throw new InvalidPatternError(`${path}[${index + 1}]`, 'must be a finite number')
  }
  const accepts = (value: Scalar): boolean => typeof value === 'number' && compare(value, bound)
  return { operator: String(operand[index]), bound, accepts }
}
