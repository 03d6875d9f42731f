import type { Fields, Path } from './event-reader.ts'
import type { Condition } from './parse-pattern.ts'
import { type Tested, ValueIndex } from './value-index.ts'

export interface Waiting<T> {
  readonly condition: Condition
  readonly item: T
}

/** Finds, of many items that each wait for one condition on the same field, those whose condition holds. */
export class FieldIndex<T> {
  readonly path: Path
  readonly #waiting: readonly Waiting<T>[]
  readonly #absent: readonly T[]
  /** Whether one value may pass several tests of a condition. */
  readonly #overlaps: boolean
  /** Made when the field first has a value: most fields are in few events. */
  #values: ValueIndex<T> | undefined

  constructor(path: Path, waiting: readonly Waiting<T>[]) {
    this.path = path
    this.#waiting = waiting
    this.#overlaps = waiting.some(({ condition }) => condition.tests.length > 1)
    this.#absent = waiting.filter(({ condition }) => asksForAbsence(condition)).map(({ item }) => item)
  }

  /**
   * Those whose condition can hold, and where no value stands in an object of an array, those alone whose condition
   * holds. Each once, however many values an array has.
   */
  find({ everywhere, arrays }: Fields): Iterable<T> {
    const [first, ...others] = everywhere
    if (first === undefined) return this.#absent
    this.#values ??= new ValueIndex(testsOf(this.#waiting))
    const forFirst = this.#values.find(first)
    if (others.length === 0 && arrays.size === 0 && (forFirst.length < 2 || !this.#overlaps)) return forFirst
    const found = new Set(forFirst)
    for (const value of new Set(others)) for (const item of this.#values.find(value)) found.add(item)
    if (arrays.size > 0) for (const item of this.#absent) found.add(item)
    return found
  }
}

function asksForAbsence({ tests }: Condition): boolean {
  return tests.some(({ kind }) => kind === 'absent')
}

function testsOf<T>(waiting: readonly Waiting<T>[]): readonly Tested<T>[] {
  const tested: Tested<T>[] = []
  for (const { condition, item } of waiting) {
    for (const test of condition.tests) if (test.kind !== 'absent') tested.push({ test, item })
  }
  return tested
}
