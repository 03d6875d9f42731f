import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** AWS decodes what it is given once; a library may have encoded it before. */
const mostLayers = 3

/**
 * The object or list in a text: JSON, plain or URL-encoded, with `+` or `%20` for spaces, with or without a byte order mark.
 * None where a key stands twice in an object: of the two `JSON.parse` shows the last, and nobody knows which one AWS takes.
 */
export function readEncodedJson(text: string): JsonObject | readonly Json[] | undefined {
  let current = text.replace(/^\uFEFF/, '')
  for (let layer = 0; layer <= mostLayers; layer++) {
    for (const candidate of [current, current.replaceAll('+', ' ')]) {
      const found = parsed(candidate)
      if (found !== undefined) return found
    }
    const next = decoded(current)
    if (next === current) return undefined
    current = next
  }
  return undefined
}

/** A text of JSON may hold JSON again. */
function parsed(text: string): JsonObject | readonly Json[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'string') return text.length > value.length ? parsed(value) : undefined
    const isRead = (isJsonObject(value) || Array.isArray(value)) && countKeys(value) === countStatedKeys(text)
    return isRead ? value : undefined
  } catch {
    return undefined
  }
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce((sum: number, inner: unknown) => sum + countKeys(inner), own)
}

/** A text before a colon is a key, everywhere in JSON. */
function countStatedKeys(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
