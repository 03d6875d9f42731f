import type { Scalar } from '../core/pattern.ts'
import type { Branch, EventArray, EventReader } from './event-reader.ts'
import type { Condition, Conjunction } from './parse-pattern.ts'
import type { ValueTest } from './value-test.ts'

/** Whether one choice of values, consistent in its array elements, satisfies every condition. */
export function satisfies(conjunction: Conjunction, event: EventReader): boolean {
  for (const [index, condition] of conjunction.entries()) {
    const { values, arrays } = event.fields(condition.path)
    if (arrays.size > 0) return new Search(conjunction, event).succeedsFrom(index)
    const satisfied = values.length === 0 ? acceptsAbsence(condition) : acceptsAny(condition, values)
    if (!satisfied) return false
  }
  return true
}

type Outcome = 'success' | 'failure' | 'absent'

/** Looks for the choice, condition by condition. What failed once is not tried again, so that no event takes long. */
class Search {
  readonly #conjunction: Conjunction
  readonly #event: EventReader
  /** The element chosen in each array so far. */
  readonly #chosen = new Map<EventArray, number>()
  #failed: Set<string> | undefined

  constructor(conjunction: Conjunction, event: EventReader) {
    this.#conjunction = conjunction
    this.#event = event
  }

  succeedsFrom(index: number): boolean {
    const condition = this.#conjunction[index]
    if (condition === undefined) return true
    const situation = this.#chosen.size === 0 ? undefined : this.#situationAt(index)
    if (situation === undefined) return this.#succeedsAt(condition, index)
    this.#failed ??= new Set()
    if (this.#failed.has(situation)) return false
    const succeeds = this.#succeedsAt(condition, index)
    if (!succeeds) this.#failed.add(situation)
    return succeeds
  }

  #succeedsAt(condition: Condition, index: number): boolean {
    const outcome = this.#tryBranch(this.#event.fields(condition.path), condition, index)
    return outcome === 'absent' ? acceptsAbsence(condition) && this.succeedsFrom(index + 1) : outcome === 'success'
  }

  /** Tries the values that agree with the elements chosen so far; `absent` where there are none. */
  #tryBranch({ values, inside }: Branch, condition: Condition, index: number): Outcome {
    if (acceptsAny(condition, values) && this.succeedsFrom(index + 1)) return 'success'
    let outcome: Outcome = values.length > 0 ? 'failure' : 'absent'
    for (const [array, elements] of inside) {
      const within = this.#tryElements(array, elements, condition, index)
      if (within === 'success') return within
      if (within === 'failure') outcome = within
    }
    return outcome
  }

  #tryElements(array: EventArray, elements: ReadonlyMap<number, Branch>, condition: Condition, index: number): Outcome {
    const chosen = this.#chosen.get(array)
    if (chosen !== undefined) {
      const branch = elements.get(chosen)
      return branch === undefined ? 'absent' : this.#tryBranch(branch, condition, index)
    }
    let outcome: Outcome = 'absent'
    for (const [element, branch] of elements) {
      this.#chosen.set(array, element)
      const within = this.#tryBranch(branch, condition, index)
      this.#chosen.delete(array)
      if (within === 'success') return within
      if (within === 'failure') outcome = within
    }
    return outcome
  }

  /** All that the conditions from `index` on depend on: the elements chosen in the arrays that they look into. */
  #situationAt(index: number): string {
    const rest = this.#conjunction.slice(index).map(({ path }) => this.#event.fields(path).arrays)
    const elements = [...this.#chosen]
      .filter(([array]) => rest.some((arrays) => arrays.has(array)))
      .map(([array, element]) => `${this.#event.numberOf(array)}.${element}`)
    return `${index} ${elements.sort().join(' ')}`
  }
}

function acceptsAny(condition: Condition, values: readonly Scalar[]): boolean {
  return values.some((value) => accepts(condition, value))
}

function acceptsAbsence({ tests }: Condition): boolean {
  return tests.some(({ kind }) => kind === 'absent')
}

/** Whether the value passes any of the condition's tests. */
function accepts({ tests }: Condition, value: Scalar): boolean {
  return tests.some((test) => passes(test, value))
}

function passes(test: ValueTest, value: Scalar): boolean {
  switch (test.kind) {
    case 'equals':
      return test.value === value
    case 'operator':
      return test.accepts(value)
    case 'absent':
      return false
    default:
      return test satisfies never
  }
}
