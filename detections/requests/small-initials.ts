import { isJsonObject, type Json } from '../../shared/core/json.ts'

/**
 * The same value with names that begin with a small letter, at every depth. CloudTrail records the parameters of
 * Security Hub and Detective as their APIs write them, with a capital, and nobody promises that it stays so.
 */
export function smallInitials(value: Json): Json {
  if (!isJsonObject(value)) return Array.isArray(value) ? value.map((item) => smallInitials(item)) : value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      field === undefined ? field : smallInitials(field),
    ]),
  )
}
