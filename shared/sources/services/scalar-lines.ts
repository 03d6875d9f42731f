import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts'

const mostLines = 20
const longestValue = 200
const mostDepth = 4

/**
 * What an event says in single values, one on a line: "order total: 12.5" (with a dot it would look like the name of a site). In the order of their names, so that two events
 * of one kind read alike; long values are cut, and what is left out is counted.
 */
export function scalarLines(detail: JsonObject): readonly string[] {
  const all = linesIn(detail, [])
  const lines = all.slice(0, mostLines)
  return all.length > lines.length ? [...lines, `and ${all.length - lines.length} more fields`] : lines
}

function linesIn(value: JsonObject, path: readonly string[]): readonly string[] {
  const names = Object.keys(value).sort()
  return names.flatMap((name) => {
    const field = value[name]
    const place = [...path, name]
    if (isJsonObject(field)) return place.length < mostDepth ? linesIn(field, place) : []
    const text = textOf(field)
    return text === undefined ? [] : [`${place.join(' ')}: ${cut(text)}`]
  })
}

/** `undefined` for what is empty, or no single value. */
function textOf(value: Json | undefined): string | undefined {
  if (Array.isArray(value)) {
    const texts = value.map((one: Json) => (isScalar(one) ? String(one) : undefined))
    return texts.length > 0 && texts.every((text) => text !== undefined) ? texts.join(', ') : undefined
  }
  return isScalar(value) && value !== '' ? String(value) : undefined
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longestValue ? `${line.slice(0, longestValue)}...` : line
}
