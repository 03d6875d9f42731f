import type { Scalar } from '../core/pattern.ts'
import { InvalidPatternError } from './invalid-pattern-error.ts'

export function needStringsOrNumbers(operand: unknown, path: string): readonly Scalar[] {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (values.length > 0 && values.every((value) => typeof value === 'string')) return values
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return values
  throw new InvalidPatternError(path, 'must be a text, a number, or a list that holds only one of the two')
}

export function needStrings(operand: unknown, path: string): readonly string[] {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (values.length === 0) throw new InvalidPatternError(path, 'must not be an empty list')
  return values.map((value) => needString(value, path))
}

export function needString(operand: unknown, path: string): string {
  if (typeof operand !== 'string') throw new InvalidPatternError(path, 'must be a text')
  return operand
}

export function onlyEntry(object: object, path: string): [string, unknown] {
  const [entry, ...others] = Object.entries(object)
  if (entry === undefined || others.length > 0) {
    throw new InvalidPatternError(path, 'an operator is an object with exactly one key, its name')
  }
  return entry
}
