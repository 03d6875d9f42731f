import type { ApiCall } from '../../../shared/core/event.ts'
import { at, isJsonObject, isWord, type Json, listAt, numberAt, textAt } from '../../../shared/core/json.ts'

/**
 * After how many days a lifecycle rule of the request deletes everything in the bucket, where that is within a week.
 * A rule that names a prefix, a tag or a size which leaves something out does not count.
 */
export function deletesAllWithinDays({ request, time }: ApiCall): number | undefined {
  const days = listAt(request, 'LifecycleConfiguration', 'Rule')
    .filter((rule) => isWord(textAt(rule, 'Status'), 'Enabled') && !isFiltered(rule))
    .map((rule) => numberAt(rule, 'Expiration', 'Days') ?? daysUntil(textAt(rule, 'Expiration', 'Date'), time))
    .filter((number) => number !== undefined && number <= 7)
  return days.length === 0 ? undefined : Math.min(...days.filter((number) => number !== undefined))
}

/** What is past is deleted at the next midnight. */
function daysUntil(date: string | undefined, time: Date | undefined): number | undefined {
  const until = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(until) || time === undefined
    ? undefined
    : Math.max(1, Math.ceil((until - time.getTime()) / 86_400_000))
}

function isFiltered(rule: Json): boolean {
  const filter = at(rule, 'Filter')
  const both = at(filter, 'And')
  // "*" is no wildcard there, but whoever writes it means everything.
  const isPart = [rule, filter, both].some((value) => (textAt(value, 'Prefix') ?? '*') !== '*')
  return isPart || [filter, both].some((value) => isJsonObject(value) && Object.entries(value).some(leavesSomeOut))
}

/** A size that nearly everything has leaves nothing out. */
function leavesSomeOut([key, value]: readonly [string, Json | undefined]): boolean {
  if (key === 'ObjectSizeGreaterThan') return Number(value) > 1024
  return key !== 'Prefix' && key !== 'And'
}
