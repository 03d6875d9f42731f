import { isMasked, maskOf } from './masks.ts'
import { harmlessField, isSecretName, sentence } from './secret-names.ts'
import { endOfQuotes } from './spans.ts'

/** Of a list in which names and values alternate, as of Node's raw headers: which are values of a secret's name. */
export function secretPlaces(words: readonly unknown[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (let i = 0; i + 1 < words.length; i += 2) {
    const name = words[i]
    const value = words[i + 1]
    if (typeof name === 'string' && typeof value === 'string' && isPair(name, value)) places.add(i + 1)
  }
  return places
}

const longestName = 100

/** A list of names alone, as of the fields of a form, has a name in the value's place, and a list of complaints a sentence. */
function isPair(name: string, value: string): boolean {
  if (name.length > longestName || !isSecretName(name) || harmlessField.test(value)) return false
  if (/(?:^|-)(?:cookie|authorization)$/i.test(name)) return !/^[a-z_]+$/i.test(value)
  return /[^A-Za-z_-]/.test(value) && !isSecretName(value.slice(0, longestName)) && !sentence.test(value)
}

const opening = /[[(]\s{0,9}(?=\\{0,8}["'])/g
const quote = /\\{0,8}(?=["'])/y
const comma = /\s{0,9},\s{0,9}(?=\\{0,8}["'])/y

/** The same in a text, as JSON and Python write lists. */
export function maskNameValueLists(text: string): string {
  const parts: string[] = []
  let done = 0
  opening.lastIndex = 0
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const words = wordsFrom(text, opening.lastIndex)
    const places = secretPlaces(words.map(({ start, end }) => text.slice(start, end)))
    for (const { start, end } of words.filter((_, i) => places.has(i))) {
      if (isMasked(text, start)) continue
      parts.push(text.slice(done, start), maskOf(end - start))
      done = end
    }
    opening.lastIndex = words.at(-1)?.next ?? opening.lastIndex
  }
  return parts.join('') + text.slice(done)
}

interface Word {
  readonly start: number
  readonly end: number
  /** Where what follows its quotes begins. */
  readonly next: number
}

function wordsFrom(text: string, start: number): readonly Word[] {
  const words: Word[] = []
  for (let at = start; ; at = comma.lastIndex) {
    quote.lastIndex = at
    if (!quote.test(text)) return words
    const opened = quote.lastIndex
    const next = endOfQuotes(text, opened)
    const width = opened + 1 - at
    words.push({ start: opened + 1, end: Math.max(opened + 1, next - width), next })
    comma.lastIndex = next
    if (!comma.test(text)) return words
  }
}
