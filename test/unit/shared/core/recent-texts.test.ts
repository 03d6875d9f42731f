import { expect, test } from 'vitest'
import { RecentTexts } from '../../../../shared/core/recent-texts.ts'

test('what was found out about a text is known when it comes again', () => {
  const known = new RecentTexts<boolean>()
  for (const [text, answer] of [
    ['userName', false],
    ['', true],
    ['\ud800 é', true],
  ] as const) {
    expect(known.get(text)).toBeUndefined()
    known.set(text, answer)
    expect(known.get(text)).toBe(answer)
  }
})

test('no number of texts and no length fills the memory', () => {
  const known = new RecentTexts<number>()
  const texts = Array.from({ length: 10_000 }, (_, i) => `${'x'.repeat(i % 300)} ${i}`)
  for (const [i, text] of texts.entries()) known.set(text, i)
  const kept = texts.filter((text) => known.get(text) !== undefined)
  expect(kept.length).toBeLessThanOrEqual(2000)
  expect(Math.max(...kept.map(({ length }) => length))).toBeLessThanOrEqual(200)
})
