import { type Json, listAt } from '../../shared/core/json.ts'

/** The names at `keys`, one or a list of them, each without the rest of its ARN. */
export function namesAt(value: Json | undefined, ...keys: readonly (string | number)[]): readonly string[] {
  return listAt(value, ...keys)
    .filter((name) => typeof name === 'string')
    .map(shortName)
    .filter((name) => name !== '')
}

/** "alarm main", "alarms main and orders", "5 alarms"; "an alarm" where no name is known. */
export function named(noun: string, names: readonly string[]): string {
  const [first, second, third] = names
  if (first === undefined) return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
  if (second === undefined) return `${noun} ${first}`
  return third === undefined ? `${noun}s ${first} and ${second}` : `${names.length} ${noun}s`
}

/** A log group's name has slashes of its own: only an ARN is cut. */
function shortName(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? (nameOrArn.split(/[:/]/).at(-1) ?? nameOrArn) : nameOrArn
}
