import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { isScalar, type Scalar } from '../core/pattern.ts'

/** One array of the event; arrays are told apart by identity. */
export type EventArray = readonly Json[]

/**
 * The values at one path, by the elements of the arrays that they stand in: EventBridge lets two conditions on one
 * array's objects hold only in the same element.
 */
export interface Branch {
  /** Those that stand in no further array's objects. */
  readonly values: readonly Scalar[]
  /** For each array, what stands inside of its objects, by their index. */
  readonly inside: ReadonlyMap<EventArray, ReadonlyMap<number, Branch>>
}

export interface Fields extends Branch {
  /** The values of all branches. */
  readonly everywhere: readonly Scalar[]
  /** The arrays of all branches. */
  readonly arrays: ReadonlySet<EventArray>
}

/** A path of keys, prepared for reading. */
export interface Path {
  readonly text: string
  /**
   * For each key of the path, the keys that may stand in an event there: the key itself, and it joined with those that
   * follow, since EventBridge's engine takes a key with dots for the nested path of the same text.
   */
  readonly steps: readonly (readonly Step[])[]
}

interface Step {
  readonly key: string
  /** The index of the step that follows. */
  readonly next: number
  /** Whether objects have something of that name without the event's doing. */
  readonly inherited: boolean
}

/** AWS's own limits for JSON lie far below; deeper nesting is left unread, so that no event can exhaust the stack. */
const maxArrayDepth = 100

export function preparePath(text: string): Path {
  const keys = text.split('.')
  const steps = keys.map((_, start) =>
    keys.slice(start).map((__, length) => {
      const key = keys.slice(start, start + length + 1).join('.')
      return { key, next: start + length + 1, inherited: key in Object.prototype }
    }),
  )
  return { text, steps }
}

/** Reads fields of one event, each path once. */
export class EventReader {
  readonly #event: JsonObject
  readonly #read = new Map<string, Fields>()
  readonly #numbers = new Map<EventArray, number>()

  constructor(event: JsonObject) {
    this.#event = event
  }

  fields(path: Path): Fields {
    const known = this.#read.get(path.text)
    if (known !== undefined) return known
    const found: Found = { values: [], placed: [] }
    collect(this.#event, path, 0, undefined, 0, found)
    const fields = fieldsOf(found)
    this.#read.set(path.text, fields)
    return fields
  }

  /** A number to name an array by. */
  numberOf(array: EventArray): number {
    const number = this.#numbers.get(array) ?? this.#numbers.size
    this.#numbers.set(array, number)
    return number
  }
}

/** The innermost element that something stands in, and from there outwards. */
interface Place {
  readonly array: EventArray
  readonly index: number
  readonly outer: Place | undefined
}

interface Found {
  /** Those that stand in no array's object. */
  readonly values: Scalar[]
  readonly placed: { readonly value: Scalar; readonly place: Place }[]
}

function collect(value: Json, path: Path, at: number, place: Place | undefined, depth: number, found: Found): void {
  if (isScalar(value)) {
    if (at !== path.steps.length) return
    if (place === undefined) found.values.push(value)
    else found.placed.push({ value, place })
  } else if (isJsonObject(value)) {
    collectFromObject(value, path, at, place, found)
  } else if (Array.isArray(value) && depth < maxArrayDepth) {
    for (const [index, element] of value.entries()) {
      const inside = isScalar(element) ? place : { array: value, index, outer: place }
      collect(element, path, at, inside, depth + 1, found)
    }
  }
}

function collectFromObject(object: JsonObject, path: Path, at: number, place: Place | undefined, found: Found): void {
  for (const { key, next, inherited } of path.steps[at] ?? []) {
    const field = inherited && !Object.hasOwn(object, key) ? undefined : object[key]
    if (field !== undefined) collect(field, path, next, place, 0, found)
  }
}

const noBranches: Branch['inside'] = new Map()
const noArrays: Fields['arrays'] = new Set()
const noFields: Fields = { values: [], inside: noBranches, everywhere: [], arrays: noArrays }

function fieldsOf({ values, placed }: Found): Fields {
  if (placed.length === 0) {
    return values.length === 0 ? noFields : { values, inside: noBranches, everywhere: values, arrays: noArrays }
  }
  const root: MutableBranch = { values, inside: new Map() }
  const arrays = new Set<EventArray>()
  const everywhere = [...values]
  for (const { value, place } of placed) {
    branchAt(root, place, arrays).values.push(value)
    everywhere.push(value)
  }
  return { ...root, everywhere, arrays }
}

interface MutableBranch {
  readonly values: Scalar[]
  readonly inside: Map<EventArray, Map<number, MutableBranch>>
}

function branchAt(root: MutableBranch, place: Place | undefined, arrays: Set<EventArray>): MutableBranch {
  if (place === undefined) return root
  const { array, index, outer } = place
  arrays.add(array)
  const { inside } = branchAt(root, outer, arrays)
  const elements = inside.get(array) ?? new Map<number, MutableBranch>()
  inside.set(array, elements)
  const branch: MutableBranch = elements.get(index) ?? { values: [], inside: new Map() }
  elements.set(index, branch)
  return branch
}
