import { closest, distance } from 'fastest-levenshtein'

/** `; did you mean "x"?` where one of `valid` is like what was written; else empty. */
export function didYouMean(written: string, valid: readonly string[]): string {
  if (valid.length === 0) return ''
  const nearest = nearestTo(written, valid)
  return isLike(written, nearest) ? `; did you mean "${nearest}"?` : ''
}

/** What was meant, where that can be told; else all of a short list, or the nearest. */
export function suggestion(written: string, valid: readonly string[]): string {
  const meant = didYouMean(written, valid)
  if (meant !== '' || valid.length === 0) return meant
  if (valid.length > 8) return `; the nearest is "${nearestTo(written, valid)}"`
  return `; use one of ${valid.map((name) => `"${name}"`).join(', ')}`
}

/**
 * Among many long names, what has all the words that were written is meant before what has the same letters; and before
 * others, what is of the same family, as `sequences/`.
 */
function nearestTo(written: string, valid: readonly string[]): string {
  const words = (text: string): readonly string[] => text.toLowerCase().split(/[^a-z\d]+/)
  const withAll = valid.filter((name) => words(written).every((word) => words(name).includes(word)))
  const family = written.slice(0, written.indexOf('/') + 1)
  const kin = family === '' ? [] : valid.filter((name) => name.startsWith(family))
  const meant = closest(written, withAll.length > 0 ? withAll : valid)
  return withAll.length > 0 || kin.length === 0 || isLike(written, meant) ? meant : closest(written, kin)
}

function isLike(written: string, name: string): boolean {
  return distance(written, name) <= Math.max(3, written.length / 2)
}
