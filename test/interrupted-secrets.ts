import fc from 'fast-check'
import { type SecretText, secretTexts } from './secrets.ts'

/** What nobody sees in an e-mail or a terminal. */
const unseen = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u202e', '\u034f', '\u0301', '\u0000', '\u0001', '\u{e0041}']
const colours = ['\u001b[31m', '\u001b[0m', '\u001b[38;5;8m', '\u001b[K', '\u001b(B']

/** The texts with one of these at any place: in a name, in a secret, in an address. */
export function interrupted(seed: number): readonly SecretText[] {
  const places = fc.sample(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), which: fc.nat() }), {
    numRuns: secretTexts.length,
    seed,
  })
  return secretTexts.map(({ text, secret }, i) => {
    const { at = 0, which = 0 } = places[i] ?? {}
    // Within an escape, it would be none; of several colours, each may begin a word.
    const hasEscapes = /[\p{Cc}\\%&]/u.test(text)
    const inserted = /u001b/.test(JSON.stringify(text)) ? unseen : [...unseen, ...colours]
    const from = hasEscapes ? text.indexOf(secret) : 0
    const to = hasEscapes ? from + secret.length : text.length
    const place = Math.round(from + at * (to - from))
    return { text: text.slice(0, place) + inserted[which % inserted.length] + text.slice(place), secret }
  })
}

/** As a reader sees them, and without what makes addresses unusable. */
export function asSeen(traces: string): string {
  return traces
    .replace(/\\+u001b(?:\[[\d;]*[A-Za-z]|\(B)|\\+u00[01][\da-f]/g, '')
    .replace(/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('[.]', '.')
}
