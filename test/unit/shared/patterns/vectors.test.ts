import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compilePattern } from '../../../../shared/patterns/index.ts'

interface Vector<Pattern> {
  readonly pattern: Pattern
  readonly event: unknown
  /** What EventBridge's engine says; `null`: it refuses the pattern. */
  readonly match: boolean | null
}

function read<Pattern>(name: string): readonly Vector<Pattern>[] {
  const text = readFileSync(new URL(`../../../vectors/${name}`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('answers as EventBridge does, 3,000 times', () => {
  const vectors = read<unknown>('eventbridge-patterns.jsonl')
  expect(vectors.length).toBe(3000)
  for (const { pattern, event, match } of vectors) {
    expect(compilePattern(pattern).matches(event), JSON.stringify({ pattern, event })).toBe(match)
  }
})

test.each(read<string>('eventbridge-patterns-text.jsonl').map((vector) => [vector.pattern, vector] as const))(
  'takes or refuses %s as EventBridge does',
  (_, { pattern, event, match }) => {
    const answer = () => compilePattern(JSON.parse(pattern)).matches(event)
    if (match === null) expect(answer).toThrow()
    else expect(answer()).toBe(match)
  },
)
