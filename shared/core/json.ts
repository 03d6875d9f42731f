/** A value as `JSON.parse` returns it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json | undefined
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The value at the end of `keys`, or `undefined` where the way ends earlier. JSON in a text on the way is read, and so
 * are the objects of a list that stands where one object is asked for.
 */
export function at(value: Json | undefined, ...keys: readonly (string | number)[]): Json | undefined {
  let current = value
  for (const key of keys) {
    current = typeof key === 'number' || /^\d+$/.test(key) ? openedIn(current) : meant(current)
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined
    const next: unknown = Reflect.get(current, key)
    if (!isJson(next)) return undefined
    current = next
  }
  return current
}

export function textAt(value: Json | undefined, ...keys: readonly (string | number)[]): string | undefined {
  const found = at(value, ...keys)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** Whether a value is one of the words of an API, in capitals or not: some calls take `TCP` for `tcp`. */
export function isWord(value: Json | undefined, ...words: readonly string[]): boolean {
  return typeof value === 'string' && words.some((word) => word.toLowerCase() === value.toLowerCase())
}

/** A number, also where it is written as a text. */
export function numberAt(value: Json | undefined, ...keys: readonly (string | number)[]): number | undefined {
  const found = at(value, ...keys)
  if (typeof found === 'string' && /^-?\d+(?:\.\d+)?$/.test(found)) return Number(found)
  return typeof found === 'number' ? found : undefined
}

/** A flag, in whichever way it is written. */
export function flagAt(value: Json | undefined, ...keys: readonly (string | number)[]): boolean | undefined {
  return flagOf(at(value, ...keys))
}

/** What a value says where it is a flag: AWS takes `true`, "True", 1 and "1" for the same, and CloudTrail may record what was sent. */
export function flagOf(value: Json | undefined): boolean | undefined {
  if (typeof value === 'object') return undefined
  const text = String(value).toLowerCase()
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : undefined
}

/** The object there, also where it is JSON in a text; else empty. */
export function objectAt(value: Json | undefined, ...keys: readonly (string | number)[]): JsonObject {
  const found = meant(at(value, ...keys))
  return isJsonObject(found) ? found : {}
}

/** The object that a value is, or that stands in a text, or in a list of its own: of several, all they hold. */
export function meant(value: Json | undefined): Json | undefined {
  const inside = openedIn(value)
  if (inside === undefined || !isJsonList(inside)) return inside
  const [first, ...others] = inside.map(openedIn)
  if (others.length === 0) return first
  return [first, ...others].every(isJsonObject) ? Object.assign({}, ...inside.map(openedIn).toReversed()) : inside
}

function openedIn(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? opened(value) : value
}

/** The list there; one value that is no list counts as a list of one, as AWS writes policies. Else empty. */
export function listAt(value: Json | undefined, ...keys: readonly (string | number)[]): readonly Json[] {
  const found = at(value, ...keys)
  if (found === undefined || found === null) return []
  const list = typeof found === 'string' && found.startsWith('[') ? opened(found) : found
  return isJsonList(list) ? list : [found]
}

/** What a text holds where it is JSON's of an object or a list; else the text. */
export function opened(text: string): Json {
  if (!/^\s*[{[]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Shallow: what JSON.parse made is JSON all the way down. */
function isJson(value: unknown): value is Json {
  return value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value)
}
