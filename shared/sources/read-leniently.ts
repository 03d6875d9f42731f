import * as z from 'zod'
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'

/** A text; AWS writes `null` and `""` for what is not there. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined)

export const boolean = z
  .boolean()
  .nullish()
  .transform((value) => value ?? undefined)

/** A number, also where it is written as a text. */
export const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .transform((value) => value ?? undefined)

export const jsonObject = z
  .custom<JsonObject>(isJsonObject)
  .nullish()
  .transform((value) => value ?? {})

/** Anything: whoever reads it says what it must be. */
export const json = z.custom<Json>().optional()

export const jsonList = z
  .array(z.custom<Json>())
  .nullish()
  .transform((value) => value ?? [])

/** An object of which any field, and the whole, may be missing. */
export function optionalObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .object(shape)
    .nullish()
    .transform((value) => value ?? undefined)
}

export interface Reading<Value> {
  readonly value: Value
  /** Where the fields stood that were not as AWS documents them. */
  readonly unreadable: readonly string[]
}

/**
 * Reads what `schema` asks for and leaves out what has another type, so that an odd field never costs an alert.
 * Every field of `schema` must be optional: an empty object must satisfy it.
 */
export function readLeniently<Value>(schema: z.ZodType<Value>, input: JsonObject): Reading<Value> {
  const unreadable: string[] = []
  let remaining: unknown = input
  for (;;) {
    const result = schema.safeParse(remaining)
    if (result.success) return { value: result.data, unreadable }
    for (const issue of result.error.issues) {
      const path = fieldPath(issue.path)
      const place = path.join('.')
      if (unreadable.includes(place)) continue
      unreadable.push(place)
      remaining = without(remaining, path)
    }
  }
}

/** Up to the first list: a list with an odd element is left out as a whole. */
function fieldPath(path: readonly PropertyKey[]): readonly string[] {
  const index = path.findIndex((key) => typeof key !== 'string')
  return path.slice(0, index === -1 ? undefined : index).map(String)
}

function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || !isJsonObject(value)) return {}
  const { [key]: field, ...others } = value
  return rest.length === 0 || field === undefined ? others : { ...others, [key]: without(field, rest) }
}
