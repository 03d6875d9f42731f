import type { ApiCall } from '../../shared/core/event.ts'
import { resourceInWords } from '../../shared/core/resource.ts'

/** "alarm main", "alarms main and orders", "5 alarms"; "an alarm" where no name is known. */
export function named(noun: string, names: string | undefined | readonly string[]): string {
  const [first, second, third] = typeof names === 'string' ? [names] : (names ?? [])
  if (first === undefined) return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`
  if (second === undefined) return `${noun} ${first}`
  return third === undefined ? `${noun}s ${first} and ${second}` : `${names?.length} ${noun}s`
}

/** "a", "a and b", "a, b and 3 more" */
export function someOf(values: readonly string[]): string {
  const [first = 'nothing', second, ...others] = values
  if (second === undefined) return first
  return others.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${others.length} more`
}

/** " on IAM user bob"; nothing where a call names no resource that Tocsin knows. */
export function onWhat({ resources: [first] }: Pick<ApiCall, 'resources'>): string {
  return first === undefined ? '' : ` on ${resourceInWords(first)}`
}

/** "account 123456789012", "accounts 123456789012 and 210987654321" */
export function accountsInWords(ids: readonly string[]): string {
  return `account${ids.length === 1 ? '' : 's'} ${someOf(ids)}`
}
