import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** AWS decodes what it is given once; a library may have encoded it before. */
const mostLayers = 3

/** The object or list in a text: JSON, plain or URL-encoded, with `+` or `%20` for spaces, with or without a byte order mark. */
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
    return isJsonObject(value) || Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
