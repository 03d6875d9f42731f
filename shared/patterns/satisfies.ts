import type { Scalar } from '../core/pattern.ts'
import type { ArrayPosition, EventReader, Field } from './event-reader.ts'
import type { Condition, Conjunction } from './parse-pattern.ts'
import type { ValueTest } from './value-test.ts'

const anywhere: ArrayPosition = new Map()

/** Whether one choice of values, consistent in its array elements, satisfies every condition. */
export function satisfies(conjunction: Conjunction, event: EventReader): boolean {
  return satisfiesFrom(0, anywhere, conjunction, event)
}

function satisfiesFrom(index: number, position: ArrayPosition, conjunction: Conjunction, event: EventReader): boolean {
  const condition = conjunction[index]
  if (condition === undefined) return true
  let present = false
  for (const field of event.fields(condition.path)) {
    const joined = join(position, field.position)
    if (joined === undefined) continue
    present = true
    if (accepts(condition, field) && satisfiesFrom(index + 1, joined, conjunction, event)) return true
  }
  return (
    !present &&
    condition.tests.some((test) => test.kind === 'absent') &&
    satisfiesFrom(index + 1, position, conjunction, event)
  )
}

/** Whether the field's value passes any of the condition's tests. */
export function accepts({ tests }: Condition, { value }: Field): boolean {
  return tests.some((test) => passes(test, value))
}

function passes(test: ValueTest, value: Scalar): boolean {
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
