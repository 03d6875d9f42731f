import { AffixIndex } from './affix-index.ts'
import { FragmentIndex } from './fragment-index.ts'

/** A text that a value must be, start with, end with or contain. */
export interface Part {
  readonly place: 'whole' | 'start' | 'end' | 'inside'
  readonly text: string
}

export interface Parts<T> {
  /** All of them must be there. One or more; none is empty, but a whole text may be. */
  readonly parts: readonly Part[]
  readonly item: T
}

/** Finds, of many items, those of which one part is in a value: the part that most likely tells them apart. */
export class TextIndex<T> {
  readonly #whole: ReadonlyMap<string, readonly T[]>
  readonly #starts: AffixIndex<T>
  readonly #ends: AffixIndex<T>
  readonly #inside: FragmentIndex<T>

  constructor(all: readonly Parts<T>[]) {
    const rarest = rarestParts(all)
    this.#whole = rarest.whole
    this.#starts = new AffixIndex('start', rarest.start)
    this.#ends = new AffixIndex('end', rarest.end)
    this.#inside = new FragmentIndex(rarest.inside)
  }

  /** Adds to `found` what may wait for the value. */
  find(value: string, found: T[]): void {
    for (const item of this.#whole.get(value) ?? []) found.push(item)
    this.#starts.find(value, found)
    this.#ends.find(value, found)
    this.#inside.find(value, found)
  }
}

type ByPlace<T> = { readonly [Place in Part['place']]: Map<string, T[]> }

/** `arn:aws:s3:::*-backup/*` is looked for by `-backup/` where others, too, start with `arn:aws:s3:::`. */
function rarestParts<T>(all: readonly Parts<T>[]): ByPlace<T> {
  const named = byPlace<Parts<T>>()
  for (const each of all) for (const { place, text } of each.parts) push(named[place], text, each)
  const rarity = ({ place, text }: Part): number => text.length / (named[place].get(text)?.length ?? 1)
  const rarest = byPlace<T>()
  for (const { parts, item } of all) {
    const [part] = parts.length === 1 ? parts : parts.toSorted((a, b) => rarity(b) - rarity(a))
    if (part !== undefined) push(rarest[part.place], part.text, item)
  }
  return rarest
}

function byPlace<T>(): ByPlace<T> {
  return { whole: new Map(), start: new Map(), end: new Map(), inside: new Map() }
}

function push<Key, T>(lists: Map<Key, T[]>, key: Key, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
