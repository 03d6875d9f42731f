import { isJsonObject, type Json, type JsonObject } from '../core/json.ts'

/** Nothing is known of them where they are `null`: what that means, whoever reads a call's parameters says. */
const ofTheCall: ReadonlySet<string> = new Set(['requestParameters', 'responseElements'])

/**
 * A CloudTrail record without the fields that it holds as `null` or `""` where CloudTrail leaves them out, as exports and
 * queries of CloudTrail Lake do: `"errorCode": null` would else be an error to every pattern that asks for none.
 */
export function withoutAbsentFields(record: JsonObject): JsonObject {
  const fields = Object.entries(record)
  if (!fields.some(([key, value]) => !ofTheCall.has(key) && holdsAbsent(value))) return record
  return Object.fromEntries(
    fields.flatMap(([key, value]) => {
      if (ofTheCall.has(key)) return [[key, value]]
      if (isAbsent(value)) return []
      return [[key, isJsonObject(value) ? withoutAbsentFields(value) : value]]
    }),
  )
}

function holdsAbsent(value: Json | undefined): boolean {
  return isAbsent(value) || (isJsonObject(value) && Object.values(value).some(holdsAbsent))
}

function isAbsent(value: Json | undefined): boolean {
  return value === null || value === '' || value === undefined
}
