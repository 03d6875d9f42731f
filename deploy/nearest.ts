import { closest, distance } from 'fastest-levenshtein'

/** `; did you mean "x"?` where one of `valid` is like what was written; else empty. */
export function didYouMean(written: string, valid: readonly string[]): string {
  const nearest = closest(written, valid)
  return distance(written, nearest) <= Math.max(3, written.length / 2) ? `; did you mean "${nearest}"?` : ''
}

/** What was meant, where that can be told; else all of a short list, or the nearest. */
export function suggestion(written: string, valid: readonly string[]): string {
  const meant = didYouMean(written, valid)
  if (meant !== '') return meant
  if (valid.length > 8) return `; the nearest is "${closest(written, valid)}"`
  return `; use one of ${valid.map((name) => `"${name}"`).join(', ')}`
}
