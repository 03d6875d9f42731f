import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts'

const mostLines = 20
const longestValue = 200
const mostDepth = 5

/** A field with a single value: "order total", "12.5". */
export interface ScalarField {
  readonly name: string
  readonly value: string
}

/**
 * What an event says in single values, one on a line: "order total: 12.5" (with a dot it would look like the name of a site).
 * In the order of their names, so that two events of one kind read alike; long values are cut, and what is left out is counted.
 */
export function scalarLines(detail: JsonObject): readonly string[] {
  const all = scalarFields(detail).map(({ name, value }) => `${name}: ${value}`)
  const lines = all.slice(0, mostLines)
  return all.length > lines.length ? [...lines, `and ${all.length - lines.length} more fields`] : lines
}

/** All of them, by their names; what is nested deeper stands as JSON. */
export function scalarFields(detail: JsonObject): readonly ScalarField[] {
  return fieldsIn(detail, [])
}

function fieldsIn(value: JsonObject, path: readonly string[]): readonly ScalarField[] {
  return Object.keys(value)
    .sort()
    .flatMap((key) => fieldsOf(value[key], key === '' ? path : [...path, key]))
}

function fieldsOf(field: Json | undefined, path: readonly string[]): readonly ScalarField[] {
  const name = path.join(' ')
  if (field === undefined || field === null || field === '') return []
  if (isJsonObject(field) && path.length < mostDepth) return fieldsIn(field, path)
  if (name === '') return []
  if (typeof field !== 'object') return [{ name, value: cut(String(field)) }]
  if (path.length >= mostDepth) return isEmpty(field) ? [] : [{ name, value: cut(JSON.stringify(field)) }]
  if (isJsonObject(field)) return []
  const elements: readonly Json[] = field
  if (elements.every((element) => typeof element !== 'object')) {
    return elements.length === 0 ? [] : [{ name, value: cut(elements.join(', ')) }]
  }
  return elements.flatMap((element, i) => fieldsOf(element, [...path, String(i + 1)]))
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longestValue ? `${line.slice(0, longestValue)}...` : line
}
