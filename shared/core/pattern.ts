/** A value that JSON writes without brackets. */
export type Scalar = string | number | boolean | null

export function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

type OneOrMore<T> = T | readonly T[]

type IgnoreCase = { readonly 'equals-ignore-case': string }

/** One alternative in a pattern's list: a value to equal, or an operator. */
export type ValuePattern =
  | Scalar
  | { readonly prefix: string | IgnoreCase }
  | { readonly suffix: string | IgnoreCase }
  | IgnoreCase
  | { readonly wildcard: string }
  | { readonly exists: boolean }
  | { readonly cidr: string }
  | { readonly numeric: readonly (string | number)[] }
  | {
      readonly 'anything-but':
        | OneOrMore<string>
        | OneOrMore<number>
        | { readonly prefix: OneOrMore<string> }
        | { readonly suffix: OneOrMore<string> }
        | { readonly wildcard: OneOrMore<string> }
        | { readonly 'equals-ignore-case': OneOrMore<string> }
    }

/** For a field that is not there, or is there without a value. */
export const absent: readonly ValuePattern[] = [{ exists: false }, null, '']

/**
 * The EventBridge pattern language: objects follow the event's own structure and end in lists of alternatives.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export interface EventPattern {
  readonly [field: string]: EventPattern | readonly ValuePattern[] | readonly EventPattern[]
}
