import type { Scalar } from '../core/pattern.ts'
import { digitsOf } from './cidr.ts'
import type { Equals, Operator } from './operator.ts'
import { type Range, RangeIndex } from './range-index.ts'
import { type Parts, TextIndex } from './text-index.ts'

export interface Tested<T, Test = Equals | Operator> {
  readonly test: Test
  readonly item: T
}

type Trial<T> = Tested<T, Operator>

/** Finds, of many items with a test each, those whose test accepts a value. */
export class ValueIndex<T> {
  readonly #equal = new Map<Scalar, T[]>()
  readonly #needing: NeedIndex<Trial<T>> | undefined
  readonly #negated: NegatedIndex<T> | undefined
  /** To try on any value. */
  readonly #others: readonly Trial<T>[]

  constructor(all: readonly Tested<T>[]) {
    const [needing, negated, others]: [Trial<T>[], Trial<T>[], Trial<T>[]] = [[], [], []]
    for (const { test, item } of all) {
      if (test.kind === 'equals') this.#addEqual(test.value, item)
      else if (test.need !== undefined) needing.push({ test, item })
      else if (test.except !== undefined) negated.push({ test, item })
      else others.push({ test, item })
    }
    this.#needing = needing.length === 0 ? undefined : new NeedIndex(needing)
    this.#negated = negated.length === 0 ? undefined : new NegatedIndex(negated)
    this.#others = others
  }

  #addEqual(value: Scalar, item: T): void {
    const items = this.#equal.get(value)
    if (items === undefined) this.#equal.set(value, [item])
    else items.push(item)
  }

  /** An item with several tests may be found by each of them. */
  find(value: Scalar): readonly T[] {
    const found = [...(this.#equal.get(value) ?? [])]
    for (const { test, item } of this.#needing?.find(value) ?? []) if (test.accepts(value)) found.push(item)
    for (const { test, item } of this.#others) if (test.accepts(value)) found.push(item)
    this.#negated?.find(value, found)
    return found
  }
}

/** Finds the items whose tests do not except a value, by the tests that do. */
class NegatedIndex<T> {
  readonly #all: readonly Trial<T>[]
  readonly #excepting: ValueIndex<Trial<T>>

  constructor(all: readonly Trial<T>[]) {
    this.#all = all
    this.#excepting = new ValueIndex(all.flatMap((item) => (item.test.except ?? []).map((test) => ({ test, item }))))
  }

  find(value: Scalar, found: T[]): void {
    const excepting = new Set(this.#excepting.find(value))
    for (const trial of this.#all) if (!excepting.has(trial)) found.push(trial.item)
  }
}

/** Finds those of which a value has what their tests need. */
class NeedIndex<T extends Tested<unknown, Operator>> {
  readonly #texts: TextIndex<T>
  /** In small letters. */
  readonly #folded: TextIndex<T> | undefined
  readonly #numbers: RangeIndex<number, T>
  readonly #addresses: RangeIndex<string, T> | undefined

  constructor(all: readonly T[]) {
    const [texts, folded]: [Parts<T>[], Parts<T>[]] = [[], []]
    const numbers: (Range<number> & { readonly item: T })[] = []
    const addresses: (Range<string> & { readonly item: T })[] = []
    for (const item of all) {
      const { need } = item.test
      if (need?.kind === 'number') numbers.push({ ...need, item })
      else if (need?.kind === 'address') addresses.push({ ...need, item })
      else if (need?.kind === 'text') texts.push({ parts: need.parts, item })
      else if (need !== undefined) folded.push({ parts: need.parts, item })
    }
    this.#texts = new TextIndex(texts)
    this.#folded = folded.length === 0 ? undefined : new TextIndex(folded)
    this.#numbers = new RangeIndex(numbers)
    this.#addresses = addresses.length === 0 ? undefined : new RangeIndex(addresses)
  }

  find(value: Scalar): readonly T[] {
    const found: T[] = []
    if (typeof value === 'string') {
      this.#texts.find(value, found)
      this.#folded?.find(value.toLowerCase(), found)
    }
    if (typeof value === 'number') this.#numbers.find(value, found)
    if (typeof value === 'string' || typeof value === 'number') this.#findAddress(value, found)
    return found
  }

  #findAddress(value: string | number, found: T[]): void {
    const digits = this.#addresses && digitsOf(value)
    if (digits !== undefined) this.#addresses?.find(digits, found)
  }
}
