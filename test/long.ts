/** Whether all is tried, as in CI. Without it a few tests try a part, spread so that each text and each pattern has its turn. */
export const isLong = process.env['TOCSIN_LONG'] === '1'

/**
 * @param turn which part it is: 0 begins with the first, 1 with the second
 * @returns every `nth` of all, or all in a long run
 */
export function part<Item>(all: readonly Item[], nth: number, turn: number): readonly Item[] {
  return isLong ? all : all.filter((_, i) => i % nth === turn % nth)
}
