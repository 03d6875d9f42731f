export type Side = 'start' | 'end'

/**
 * Finds, of many texts, those that a value starts or ends with, by one search of a sorted list: they are the last text up
 * to the value, and those that this one itself starts (or ends) with, or some of these.
 */
export class AffixIndex<T> {
  readonly #side: Side
  readonly #affixes: readonly Affix<T>[]

  constructor(side: Side, items: ReadonlyMap<string, readonly T[]>) {
    this.#side = side
    this.#affixes = nested(
      side,
      [...items].sort(([a], [b]) => compare(side, a, b)),
    )
  }

  /** Adds to `found` what waits for the value. */
  find(value: string, found: T[]): void {
    let affix = this.#lastUpTo(value)
    while (affix !== undefined && !has(this.#side, value, affix.text)) affix = affix.inner
    for (; affix !== undefined; affix = affix.inner) for (const item of affix.items) found.push(item)
  }

  #lastUpTo(value: string): Affix<T> | undefined {
    let [from, to] = [0, this.#affixes.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      const affix = this.#affixes[middle]
      if (affix !== undefined && compare(this.#side, affix.text, value) <= 0) from = middle + 1
      else to = middle
    }
    return this.#affixes[from - 1]
  }
}

interface Affix<T> {
  readonly text: string
  readonly items: readonly T[]
  /** The longest other text that this one starts (or ends) with. */
  readonly inner: Affix<T> | undefined
}

function nested<T>(side: Side, sorted: readonly (readonly [string, readonly T[]])[]): readonly Affix<T>[] {
  let inner: Affix<T> | undefined
  return sorted.map(([text, items]) => {
    while (inner !== undefined && !has(side, text, inner.text)) inner = inner.inner
    inner = { text, items, inner }
    return inner
  })
}

function has(side: Side, text: string, affix: string): boolean {
  return side === 'start' ? text.startsWith(affix) : text.endsWith(affix)
}

/** By UTF-16 code units, from the first on or from the last back. */
function compare(side: Side, a: string, b: string): number {
  if (side === 'start') return a < b ? -1 : Number(a > b)
  const shared = Math.min(a.length, b.length)
  for (let i = 1; i <= shared; i++) {
    const difference = a.charCodeAt(a.length - i) - b.charCodeAt(b.length - i)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
