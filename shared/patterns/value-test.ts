import { isJsonObject } from '../core/json.ts'
import { isScalar, type Scalar } from '../core/pattern.ts'
import { InvalidPatternError } from './invalid-pattern-error.ts'
import { onlyEntry } from './operands.ts'
import type { Equals, Operator } from './operator.ts'
import { operators } from './operators.ts'

/**
 * One alternative of a field's list, ready to try: `equals` tells an index which exact value it waits for,
 * `absent` is `{"exists": false}`, which asks about the field and not about a value.
 */
export type ValueTest = Equals | { readonly kind: 'absent' } | OperatorTest

interface OperatorTest extends Operator {
  readonly text: string
}

/** Two tests of one text are the same. */
export function textOf(test: ValueTest): string {
  if (test.kind === 'operator') return test.text
  return test.kind === 'equals' ? written(test.value) : test.kind
}

/** As JSON, but for infinite numbers (1e400 in a pattern), which JSON would write as `null`. */
function written(alternative: unknown): string {
  return JSON.stringify(alternative, (_, value) =>
    value === Infinity || value === -Infinity ? [String(value)] : value,
  )
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
    return { ...test, accepts: (value: Scalar) => typeof value === 'string' && test.accepts(value) }
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
  return { ...parse(operand, at), text: written(alternative) }
}

const operatorNames = [...operators.keys(), 'exists']

/** The operators' names: an object with one of them as a key is no branch of `$or`. */
export const reservedNames: ReadonlySet<string> = new Set(operatorNames)

function parseExists(operand: unknown, path: string): ValueTest {
  if (typeof operand !== 'boolean') throw new InvalidPatternError(path, 'must be true or false')
  return operand ? { kind: 'operator', text: 'exists', accepts: () => true } : { kind: 'absent' }
}
