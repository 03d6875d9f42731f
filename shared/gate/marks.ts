import { RecentMap } from './recent-map.ts'

/** What this process knows to be written, so that it need not write it again. */
export interface Marks {
  has(name: string): boolean
  add(name: string): void
}

export function createMarks(): Marks {
  const marks = new RecentMap<string, true>(5_000)
  return { has: (name) => marks.get(name) === true, add: (name) => marks.set(name, true) }
}
