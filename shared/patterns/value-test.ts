import { isJsonObject } from '../core/json.ts'
import { isScalar, type Scalar } from '../core/pattern.ts'
import { parseWildcard } from '../core/wildcard.ts'
import { parseCidr } from './cidr.ts'
import { InvalidPatternError } from './invalid-pattern-error.ts'

/**
 * One alternative of a field's list, ready to try: `equals` tells an index which exact value it waits for,
 * `absent` is `{"exists": false}`, which asks about the field and not about a value.
 */
export type ValueTest =
  | { readonly kind: 'equals'; readonly value: Scalar }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'operator'
      /** The alternative as it was written. */
      readonly text: string
      /** Whether it accepts few values: `anything-but` and `{"exists": true}` accept nearly all. */
      readonly selective: boolean
      readonly test: (value: Scalar) => boolean
    }

/**
 * The alternatives of one field.
 * @throws InvalidPatternError where one of them is none of EventBridge's forms.
 */
export function parseValueTests(list: readonly unknown[], path: string): readonly ValueTest[] {
  if (list.length === 0) throw new InvalidPatternError(path, 'an empty list would match nothing')
  // Where a list names a number, EventBridge's engine reads the event's numbers as numbers, and no longer as the
  // digits that `cidr` compares.
  const numeric = list.some(namesNumber)
  return list.map((alternative, i) => {
    const test = parseValueTest(alternative, `${path}[${i}]`)
    if (!numeric || test.kind !== 'operator' || !isOperator(alternative, 'cidr')) return test
    return { ...test, test: (value) => typeof value === 'string' && test.test(value) }
  })
}

function namesNumber(alternative: unknown): boolean {
  if (typeof alternative === 'number' || isOperator(alternative, 'numeric')) return true
  if (!isOperator(alternative, 'anything-but')) return false
  return [alternative['anything-but']].flat().some((value) => typeof value === 'number')
}

function isOperator<Name extends string>(alternative: unknown, name: Name): alternative is Record<Name, unknown> {
  return isJsonObject(alternative) && Object.hasOwn(alternative, name)
}

function parseValueTest(alternative: unknown, path: string): ValueTest {
  if (isScalar(alternative)) return { kind: 'equals', value: alternative }
  if (!isJsonObject(alternative)) {
    throw new InvalidPatternError(path, `a list inside a list is not allowed; write its values in one list`)
  }
  const [name, operand] = onlyEntry(alternative, path)
  const at = `${path}.${name}`
  if (name === 'exists') return parseExists(operand, at)
  const parse = operators.get(name)
  if (parse === undefined) {
    throw new InvalidPatternError(path, `"${name}" is no operator; use one of ${operatorNames.join(', ')}`)
  }
  const text = JSON.stringify(alternative)
  return { kind: 'operator', text, selective: name !== 'anything-but', test: parse(operand, at) }
}

type Test = (value: Scalar) => boolean
type OperatorParser = (operand: unknown, path: string) => Test

const operators = new Map<string, OperatorParser>(
  Object.entries({
    prefix: parseAffix('startsWith'),
    suffix: parseAffix('endsWith'),
    'equals-ignore-case': (operand, path) => {
      const wanted = needString(operand, path).toLowerCase()
      return (value) => typeof value === 'string' && value.toLowerCase() === wanted
    },
    wildcard: (operand, path) => {
      const matches = parseWildcard(needString(operand, path))
      if (!matches.ok) throw new InvalidPatternError(path, matches.problem)
      return (value) => typeof value === 'string' && matches.value(value)
    },
    numeric: parseNumeric,
    cidr: (operand, path) => {
      const contains = parseCidr(needString(operand, path), path)
      return (value) => (typeof value === 'string' || typeof value === 'number') && contains(value)
    },
    'anything-but': parseAnythingBut,
  }),
)

const operatorNames = [...operators.keys(), 'exists']

/** The operators' names: an object with one of them as a key is no branch of `$or`. */
export const reservedNames: ReadonlySet<string> = new Set(operatorNames)

function parseExists(operand: unknown, path: string): ValueTest {
  if (typeof operand !== 'boolean') throw new InvalidPatternError(path, 'must be true or false')
  return operand ? { kind: 'operator', text: 'exists', selective: false, test: () => true } : { kind: 'absent' }
}

function parseAffix(method: 'startsWith' | 'endsWith'): OperatorParser {
  return (operand, path) => {
    if (!isJsonObject(operand)) {
      const affix = needString(operand, path)
      return (value) => typeof value === 'string' && value[method](affix)
    }
    const [name, inner] = onlyEntry(operand, path)
    if (name !== 'equals-ignore-case') {
      throw new InvalidPatternError(path, `"${name}" cannot stand here; only "equals-ignore-case" can`)
    }
    const affix = needString(inner, `${path}.${name}`).toLowerCase()
    return (value) => typeof value === 'string' && value.toLowerCase()[method](affix)
  }
}

type Comparison = (left: number, right: number) => boolean

const comparisons: ReadonlyMap<unknown, Comparison> = new Map<unknown, Comparison>([
  ['=', (left, right) => left === right],
  ['<', (left, right) => left < right],
  ['<=', (left, right) => left <= right],
  ['>', (left, right) => left > right],
  ['>=', (left, right) => left >= right],
])

/** One comparison, or a lower bound followed by an upper bound: the only two forms that EventBridge takes. */
function parseNumeric(operand: unknown, path: string): Test {
  if (!Array.isArray(operand) || (operand.length !== 2 && operand.length !== 4)) {
    throw new InvalidPatternError(path, 'must be a list like [">", 0] or [">", 0, "<=", 5]')
  }
  const first = parseBound(operand, 0, path)
  if (operand.length === 2) return first.test
  const second = parseBound(operand, 2, path)
  if (!first.operator.startsWith('>') || !second.operator.startsWith('<')) {
    throw new InvalidPatternError(path, 'a range is a lower bound (> or >=) and then an upper bound (< or <=)')
  }
  if (first.bound >= second.bound) {
    throw new InvalidPatternError(path, 'the lower bound must be less than the upper bound')
  }
  return (value) => first.test(value) && second.test(value)
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
  const test: Test = (value) => typeof value === 'number' && compare(value, bound)
  return { operator: String(operand[index]), bound, test }
}

function parseAnythingBut(operand: unknown, path: string): Test {
  if (!isJsonObject(operand)) {
    const excluded = new Set<Scalar>(needStringsOrNumbers(operand, path))
    return (value) => !excluded.has(value)
  }
  const [name, inner] = onlyEntry(operand, path)
  const at = `${path}.${name}`
  const parse = operators.get(name)
  if (parse === undefined || name === 'numeric' || name === 'cidr' || name === 'anything-but') {
    throw new InvalidPatternError(
      path,
      `"${name}" cannot be negated; use values, prefix, suffix, wildcard or equals-ignore-case`,
    )
  }
  const excluded = needStrings(inner, at).map((text) => {
    if (text === '' && (name === 'prefix' || name === 'suffix')) {
      throw new InvalidPatternError(at, 'must not be empty: it would exclude every text')
    }
    return parse(text, at)
  })
  return (value) => !excluded.some((test) => test(value))
}

function needStringsOrNumbers(operand: unknown, path: string): readonly Scalar[] {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (values.length > 0 && values.every((value) => typeof value === 'string')) return values
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return values
  throw new InvalidPatternError(path, 'must be a text, a number, or a list that holds only one of the two')
}

function needStrings(operand: unknown, path: string): readonly string[] {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (values.length === 0) throw new InvalidPatternError(path, 'must not be an empty list')
  return values.map((value) => needString(value, path))
}

function needString(operand: unknown, path: string): string {
  if (typeof operand !== 'string') throw new InvalidPatternError(path, 'must be a text')
  return operand
}

function onlyEntry(object: object, path: string): [string, unknown] {
  const [entry, ...others] = Object.entries(object)
  if (entry === undefined || others.length > 0) {
    throw new InvalidPatternError(path, 'an operator is an object with exactly one key, its name')
  }
  return entry
}
