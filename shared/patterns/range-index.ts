/** Both bounds are part of it. */
export interface Range<Bound> {
  readonly least: Bound
  readonly most: Bound
}

/**
 * Finds, of many ranges, those that hold a value: sorted by their lower bounds, with the highest upper bound of each half,
 * of each quarter and so on, so that where none holds it nothing is looked at.
 */
export class RangeIndex<Bound extends number | string, T> {
  readonly #sorted: readonly (Range<Bound> & { readonly item: T })[]
  /** At the middle of each part, the highest upper bound of the part. */
  readonly #highest: Bound[]

  constructor(items: readonly (Range<Bound> & { readonly item: T })[]) {
    this.#sorted = items.toSorted((a, b) => (a.least < b.least ? -1 : Number(a.least > b.least)))
    this.#highest = this.#sorted.map(({ most }) => most)
    this.#raise(0, this.#sorted.length)
  }

  #raise(from: number, to: number): Bound | undefined {
    if (from >= to) return undefined
    const middle = (from + to) >>> 1
    for (const highest of [this.#raise(from, middle), this.#raise(middle + 1, to)]) {
      const own = this.#highest[middle]
      if (highest !== undefined && own !== undefined && highest > own) this.#highest[middle] = highest
    }
    return this.#highest[middle]
  }

  /** Adds to `found` what waits for the value. */
  find(value: Bound, found: T[]): void {
    this.#findBetween(0, this.#sorted.length, value, found)
  }

  #findBetween(from: number, to: number, value: Bound, found: T[]): void {
    const middle = (from + to) >>> 1
    const [range, highest] = [this.#sorted[middle], this.#highest[middle]]
    if (from >= to || range === undefined || highest === undefined || highest < value) return
    this.#findBetween(from, middle, value, found)
    if (range.least > value) return
    if (range.most >= value) found.push(range.item)
    this.#findBetween(middle + 1, to, value, found)
  }
}
