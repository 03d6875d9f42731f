import { isJsonObject } from '../core/json.ts'
import type { EventPattern } from '../core/pattern.ts'

/** Both patterns in one. Where both name a field, `own` decides. */
export function narrowPattern(base: EventPattern, own: EventPattern): EventPattern {
  const narrowed: Record<string, EventPattern[string]> = { ...base }
  for (const [field, value] of Object.entries(own)) {
    const inBase = base[field]
    narrowed[field] = isPattern(inBase) && isPattern(value) ? narrowPattern(inBase, value) : value
  }
  return narrowed
}

function isPattern(value: EventPattern[string] | undefined): value is EventPattern {
  return isJsonObject(value)
}
