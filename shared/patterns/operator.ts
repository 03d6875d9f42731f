import type { Scalar } from '../core/pattern.ts'
import type { Range } from './range-index.ts'
import type { Part } from './text-index.ts'

export interface Equals {
  readonly kind: 'equals'
  readonly value: Scalar
}

export interface Operator {
  readonly kind: 'operator'
  readonly accepts: (value: Scalar) => boolean
  /** What all values that it accepts have; others may have it, too. */
  readonly need?: Need
  /** It accepts what none of these accepts. */
  readonly except?: readonly (Equals | Operator)[]
}

export type Need =
  | { readonly kind: 'text'; readonly parts: readonly Part[] }
  /** Of the text in small letters. */
  | { readonly kind: 'text-in-any-case'; readonly parts: readonly Part[] }
  | ({ readonly kind: 'number' } & Range<number>)
  /** Of the digits that `digitsOf` of cidr.ts gives. */
  | ({ readonly kind: 'address' } & Range<string>)

/** Whether few values have it; above or below one number lie many. */
export function isSelective({ need }: Operator): boolean {
  return need !== undefined && (need.kind !== 'number' || (need.least > -Infinity && need.most < Infinity))
}

/** @throws InvalidPatternError where EventBridge would refuse the operand. */
export type OperatorParser = (operand: unknown, path: string) => Operator
