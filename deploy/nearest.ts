import { closest, distance } from 'fastest-levenshtein'

/** `; did you mean "x"?` where one of `valid` is like what was written; else all of a short list, or the nearest. */
export function suggestion(written: string, valid: readonly string[]): string {
  const nearest = closest(written, valid)
  if (distance(written, nearest) <= Math.max(3, written.length / 2)) return `; did you mean "${nearest}"?`
  if (valid.length > 8) return `; the nearest is "${nearest}"`
  return `; use one of ${valid.map((name) => `"${name}"`).join(', ')}`
}
