import { at, type Json, type JsonObject, textAt } from '../../shared/core/json.ts'

/**
 * A parameter that may be recorded with a small or a capital initial: newer services keep the API's own spelling.
 * @param name with a small initial
 */
export function eitherCase(from: JsonObject, name: string): Json | undefined {
  return at(from, name) ?? at(from, `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
}

/** As `eitherCase`, for a text; one that CloudTrail masks counts as absent. */
export function readableText(from: JsonObject, name: string): string | undefined {
  const value = eitherCase(from, name)
  const text = textAt(value)
  return text === undefined || /^\*+$|^HIDDEN_DUE_TO_SECURITY_REASONS$/.test(text) ? undefined : text
}

/** As `eitherCase`, for a switch, which older services record as a text. */
export function switchIn(from: JsonObject, name: string): 'on' | 'off' | undefined {
  const value = String(eitherCase(from, name)).toLowerCase()
  if (value === 'true') return 'on'
  return value === 'false' ? 'off' : undefined
}
