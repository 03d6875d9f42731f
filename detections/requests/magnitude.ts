/** How large a number is, in doublings: a first sight of few must not hide the sight of many. */
export function magnitudeOf(number: number): number {
  return Math.floor(Math.log2(Math.max(number, 1)))
}
