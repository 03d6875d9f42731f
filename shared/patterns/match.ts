import type { ArrayPosition, Field } from './event-fields.ts'
import type { Conjunction } from './parse-pattern.ts'
import type { ValueTest } from './value-test.ts'

type Fields = ReadonlyMap<string, readonly Field[]>

const anywhere: ArrayPosition = new Map()
const noFields: readonly Field[] = []

/** Whether one choice of values, consistent in its array elements, satisfies every condition. */
export function satisfies(conjunction: Conjunction, fields: Fields): boolean {
  return satisfiesFrom(0, anywhere, conjunction, fields)
}

function satisfiesFrom(index: number, position: ArrayPosition, conjunction: Conjunction, fields: Fields): boolean {
  const condition = conjunction[index]
  if (condition === undefined) return true
  let present = false
  for (const field of fields.get(condition.path) ?? noFields) {
    const joined = join(position, field.position)
    if (joined === undefined) continue
    present = true
    if (condition.tests.some((test) => accepts(test, field)) && satisfiesFrom(index + 1, joined, conjunction, fields)) {
      return true
    }
  }
  return (
    !present &&
    condition.tests.some((test) => test.kind === 'absent') &&
    satisfiesFrom(index + 1, position, conjunction, fields)
  )
}

function accepts(test: ValueTest, { value }: Field): boolean {
  switch (test.kind) {
    case 'equals':
      return test.value === value
    case 'operator':
      return test.test(value)
    case 'absent':
      return false
    default:
      return test satisfies never
  }
}

/** Both positions in one, or `undefined` where they lie in different elements of one array. */
function join(a: ArrayPosition, b: ArrayPosition): ArrayPosition | undefined {
  if (b.size === 0) return a
  if (a.size === 0) return b
  const joined = new Map(a)
  for (const [array, index] of b) {
    if ((joined.get(array) ?? index) !== index) return undefined
    joined.set(array, index)
  }
  return joined
}
