/** Rules, by their places in a list, that were found to match one event; each once. It is used again for each event. */
export class MatchedRules {
  readonly #isMatched: Uint8Array
  readonly #places: number[] = []

  constructor(rules: number) {
    this.#isMatched = new Uint8Array(rules)
  }

  clear(): void {
    for (const place of this.#places) this.#isMatched[place] = 0
    this.#places.length = 0
  }

  has(place: number): boolean {
    return this.#isMatched[place] === 1
  }

  add(place: number): void {
    if (this.has(place)) return
    this.#isMatched[place] = 1
    this.#places.push(place)
  }

  inOrder(): Iterable<number> {
    return this.#places.length < 2 ? this.#places : Uint32Array.from(this.#places).sort()
  }
}
