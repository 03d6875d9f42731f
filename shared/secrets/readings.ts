import { isMasked, maskOf } from './masks.ts'

/** A way to read a text: what stands in it that a reader sees otherwise, and as what. */
export interface Reading {
  /** Whether it may differ from the text at all. */
  readonly differs: RegExp
  readonly pattern: RegExp
  readonly show: (found: string) => string
}

/** White space that no log has, put where a word begins that would otherwise seem to go on. */
const gap = '\u2029'

/** What moves and colours in a terminal (ECMA-48), as it is and as JSON and shells write it. */
const sequences = [
  String.raw`\u001b(?:\[[0-?]{0,30}[ -\/]{0,3}[@-~]|\(B)`,
  String.raw`\\{1,8}u001[bB](?:\[[0-?]{0,30}[ -\/]{0,3}[@-~]|\(B)`,
  String.raw`\\{1,8}(?:x1[bB]|033|e)\[[\d;]{0,30}[mK]`,
]

/** Letters that JSON wrote as numbers, much white space, and letters that are none of ASCII's. */
const letters = [String.raw`\\{1,8}u[\da-fA-F]{4}`, String.raw`\ufeff`, String.raw`\s{9,}`, String.raw`[^\s -~]`]

/** White space and punctuation in strings of JSON and in addresses: their last letter is no part of the word after it. */
const escapes = [
  String.raw`\\{1,8}(?:[nrt]|[uU]00(?:0[9aAdD]|2[0267]|3[aAcCdD]))`,
  '%(?:25){0,3}(?:0[9aAdD]|2[0267cC]|3[a-dfA-DF]|5[bBdD]|7[bBcCdD])',
]

/** What is between letters without being seen, and marks over letters. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu

function showLetter(letter: string): string {
  const plain = letter.normalize('NFKD').replace(unseen, '')
  return /^[ -~]*$/.test(plain) ? plain : letter
}

function show(found: string): string {
  if (found.charAt(0) === '\\') {
    if (!/u[\da-f]{4}$/i.test(found)) return ''
    const letter = String.fromCharCode(Number.parseInt(found.slice(-4), 16))
    return /["'\\\ud800-\udfff]/.test(letter) ? found : showLetter(letter)
  }
  if (/^\s/.test(found)) return found === '\ufeff' ? '' : ' '
  return found.length > 2 ? '' : showLetter(found)
}

const joined: Reading = {
  differs: /[^\s -~]|\ufeff|\\[ux0e]|\s{9}/,
  pattern: new RegExp([...sequences, ...letters].join('|'), 'gu'),
  show,
}

const isSequence = new RegExp(`^(?:${sequences.join('|')})$`)
const isEscape = new RegExp(`^(?:${escapes.join('|')})$`)

const apart: Reading = {
  differs: /[\p{Cc}\\%]/u,
  pattern: new RegExp([...sequences, ...escapes, ...letters].join('|'), 'gu'),
  show: (found) => (isSequence.test(found) ? gap : isEscape.test(found) ? `${found}${gap}` : show(found)),
}

/** The words of a command in a list, as the command line that they are: `['sshpass', '-p', 'x']`. */
const commandLine: Reading = {
  differs:
    /["']-{1,2}[A-Za-z][\w-]{0,40}\\{0,8}["']\s{0,9},|["'](?:AUTH|PASS|LOGIN|requirepass|masterauth)\\{0,8}["']\s{0,9},/,
  pattern: /\\{0,8}(?<quote>["'])\s{0,9},\s{0,9}\\{0,8}\k<quote>/g,
  show: () => ' ',
}

/**
 * How a text is read besides as it came. Joined: without what hides between letters, and with plain letters for those of
 * other widths and for accents, as `cleanText` and a terminal show it. Apart: also with an end of the word where a colour
 * stands and where an escape ends, as in `\nghp_...`. And a list of words as a command line.
 */
export const readings: readonly Reading[] = [joined, apart, commandLine]

const anySequence = new RegExp(sequences.join('|'))

/** Whether a terminal would show the text without parts of it, so that none reads it as it came. */
export function hasSequences(text: string): boolean {
  return apart.differs.test(text) && anySequence.test(text)
}

/** A name as its reader sees it. */
export function shown(text: string): string {
  return joined.differs.test(text) ? readAs(text, joined) : text
}

export function readAs(text: string, { pattern, show }: Reading): string {
  return text.replace(pattern, show)
}

/** The text as it came, masked where its reading is. */
export function maskedAs(reading: string, text: string, { pattern, show }: Reading): string {
  const parts: string[] = []
  let at = 0
  let done = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const same = index - done
    const seen = show(found)
    const start = at + same
    parts.push(reading.slice(at, start), isHidden(reading, start, seen.length) ? maskOf(found.length) : found)
    at = start + seen.length
    done = index + found.length
  }
  return parts.join('') + reading.slice(at)
}

/** What nobody sees is hidden where it stands within a secret. */
function isHidden(reading: string, start: number, length: number): boolean {
  if (length === 0) return start > 0 && isMasked(reading, start - 1) && isMasked(reading, start)
  for (let at = start; at < start + length; at++) if (isMasked(reading, at)) return true
  return false
}
