import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import { isScalar, type Scalar } from '../core/pattern.ts'

/** In which element of which array a field lies. Arrays are told apart by identity. */
export type ArrayPosition = ReadonlyMap<readonly Json[], number>

export interface Field {
  readonly value: Scalar
  readonly position: ArrayPosition
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

const outsideArrays: ArrayPosition = new Map()

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

/**
 * Reads fields of one event, each path once. Objects inside an array remember which element they stand in: EventBridge
 * lets two conditions on one array's objects hold only in the same element.
 */
export class EventReader {
  readonly #event: JsonObject
  readonly #read = new Map<string, readonly Field[]>()

  constructor(event: JsonObject) {
    this.#event = event
  }

  fields(path: Path): readonly Field[] {
    const known = this.#read.get(path.text)
    if (known !== undefined) return known
    const fields: Field[] = []
    collect(this.#event, path, 0, outsideArrays, 0, fields)
    this.#read.set(path.text, fields)
    return fields
  }
}

function collect(value: Json, path: Path, at: number, position: ArrayPosition, depth: number, found: Field[]): void {
  if (isScalar(value)) {
    if (at === path.steps.length) found.push({ value, position })
  } else if (isJsonObject(value)) {
    collectFromObject(value, path, at, position, found)
  } else if (Array.isArray(value) && depth < maxArrayDepth) {
    for (const [index, element] of value.entries()) {
      const inside = isScalar(element) ? position : new Map(position).set(value, index)
      collect(element, path, at, inside, depth + 1, found)
    }
  }
}

function collectFromObject(object: JsonObject, path: Path, at: number, position: ArrayPosition, found: Field[]): void {
  for (const { key, next, inherited } of path.steps[at] ?? []) {
    const field = inherited && !Object.hasOwn(object, key) ? undefined : object[key]
    if (field !== undefined) collect(field, path, next, position, 0, found)
  }
}
