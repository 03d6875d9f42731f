import { cleanText } from '../../shared/channels/clean-text.ts'
import { nameOf } from './inputs.ts'
import type { Input } from './scan.ts'

/** More problems of one file say nothing new. */
const mostShown = 20

/** Says what could not be read, file by file. */
export function createProblems(say: (line: string) => void) {
  const counts = new Map<string, number>()
  return {
    failed(file: string, problem: string): void {
      const count = (counts.get(file) ?? 0) + 1
      counts.set(file, count)
      if (count <= mostShown) say(`${nameOf({ name: file })}: ${cleanText(problem, 300)}`)
    },
    /** The input is read, and so many events were in it. */
    close(input: Input, events: number): void {
      if (events === 0 && !counts.has(input.name)) say(`${nameOf(input)}: holds no event`)
      const hidden = (counts.get(input.name) ?? 0) - mostShown
      if (hidden > 0) say(`${nameOf(input)}: and ${hidden} more`)
    },
    count: (): number => [...counts.values()].reduce((sum, n) => sum + n, 0),
  }
}
