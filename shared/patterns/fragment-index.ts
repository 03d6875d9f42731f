/**
 * Finds, of many texts, those that a value contains, in one pass over the value however many they are.
 * @see https://en.wikipedia.org/wiki/Aho-Corasick_algorithm
 */
export class FragmentIndex<T> {
  readonly #root: Node<T> = { next: new Map(), items: [], rest: undefined, inner: undefined }

  constructor(items: ReadonlyMap<string, readonly T[]>) {
    for (const [text, waiting] of items) this.#add(text, waiting)
    link(this.#root)
  }

  #add(text: string, items: readonly T[]): void {
    let node = this.#root
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const next = node.next.get(unit) ?? { next: new Map(), items: [], rest: undefined, inner: undefined }
      node.next.set(unit, next)
      node = next
    }
    node.items = items
  }

  /** Adds to `found` what waits for the value, each once. */
  find(value: string, found: T[]): void {
    const ended = new Set<Node<T>>()
    let node = this.#root
    for (let i = 0; i < value.length; i++) {
      node = step(node, value.charCodeAt(i)) ?? this.#root
      let end = node.items.length > 0 ? node : node.inner
      for (; end !== undefined && !ended.has(end); end = end.inner) {
        ended.add(end)
        for (const item of end.items) found.push(item)
      }
    }
  }
}

/** What was read so far of one text or several. */
interface Node<T> {
  readonly next: Map<number, Node<T>>
  /** What waits for the text that ends here. */
  items: readonly T[]
  /** Where reading goes on when no text goes on from here: at the longest end of what was read that some text starts with. */
  rest: Node<T> | undefined
  /** The longest text that what was read ends with, but for itself. */
  inner: Node<T> | undefined
}

function step<T>(from: Node<T>, unit: number): Node<T> | undefined {
  for (let node: Node<T> | undefined = from; node !== undefined; node = node.rest) {
    const next = node.next.get(unit)
    if (next !== undefined) return next
  }
  return undefined
}

/** Shorter ones first, since each builds on them. */
function link<T>(root: Node<T>): void {
  const nodes = [root]
  for (const node of nodes) {
    for (const [unit, next] of node.next) {
      next.rest = (node.rest && step(node.rest, unit)) ?? root
      next.inner = next.rest.items.length > 0 ? next.rest : next.rest.inner
      nodes.push(next)
    }
  }
}
