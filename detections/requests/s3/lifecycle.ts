import type { ApiCall } from '../../../shared/core/event.ts'
import { at, isJsonObject, type Json, listAt, textAt } from '../../../shared/core/json.ts'

/**
 * After how many days a lifecycle rule of the request deletes everything in the bucket, where that is within a week.
 * A rule that names a prefix, a tag or a size does not count.
 */
export function deletesAllWithinDays({ request }: ApiCall): number | undefined {
  const days = listAt(request, 'LifecycleConfiguration', 'Rule')
    .filter((rule) => textAt(rule, 'Status') === 'Enabled' && !isFiltered(rule))
    .map((rule) => Number(at(rule, 'Expiration', 'Days') ?? Number.NaN))
    .filter((number) => number <= 7)
  return days.length === 0 ? undefined : Math.min(...days)
}

function isFiltered(rule: Json): boolean {
  const filter = at(rule, 'Filter')
  const prefix = textAt(rule, 'Prefix') ?? textAt(filter, 'Prefix')
  // "*" is no wildcard there, but whoever writes it means everything.
  if (prefix !== undefined && prefix !== '*') return true
  return isJsonObject(filter) && Object.keys(filter).some((key) => key !== 'Prefix')
}
