import { RecentTexts } from '../core/recent-texts.ts'
import { maskColumnsOf } from './columns.ts'
import { maskValuesOfColumns } from './columns-and-values.ts'
import { introductions, madeUp, mayIntroduce, quote } from './introductions.ts'
import { bothMasks, isMasked, mark, maskable, maskContinued, maskOf, withMarks } from './masks.ts'
import { maskNameValueLists } from './name-value-lists.ts'
import { hasSequences, maskedAs, readAs, readings } from './readings.ts'
import { maskForms } from './secret-forms.ts'
import { harmlessValue, holdsSecrets, isMadeOfChance, isSecretField, isSecretName, sentence } from './secret-names.ts'
import { maskOptions } from './secret-options.ts'
import { endOfBrackets, endOfQuotes } from './spans.ts'

/**
 * Replaces what looks like a secret, in the text as it came or as its reader sees it. Log lines, user agents and error
 * messages carry them by accident. JSON in a text stays JSON: where the value or its name was in quotes, the mark is.
 */
export function redact(text: string): string {
  if (harmlessTexts.get(text)) return text
  const told = withoutSecrets(text)
  if (told === text) harmlessTexts.set(text, true)
  return told
}

/** One event says much of what the last one said, and one text goes through here once for each channel. */
const harmlessTexts = new RecentTexts<true>()

function withoutSecrets(text: string): string {
  const written = maskable(text)
  let masked = hasSequences(written) ? written : maskSecrets(written)
  const read = new Set([written])
  for (const reading of readings) {
    const seen = reading.differs.test(written) ? readAs(written, reading) : written
    if (read.has(seen)) continue
    read.add(seen)
    const maskedSeen = maskSecrets(seen)
    if (maskedSeen !== seen) masked = bothMasks(masked, maskedAs(maskedSeen, written, reading))
  }
  return masked === written ? written : withMarks(maskContinued(masked))
}

function maskSecrets(text: string): string {
  return maskColumnsOf(maskNameValueLists(maskNamed(maskOptions(maskValuesOfColumns(maskForms(text))))))
}

/** After a bare name and a colon may stand a sentence, as in "Unexpected token: comma", or a resource's name. */
const bareNameInSentence = /^(?:token|sig|signature|credentials?)$/i

function maskNamed(text: string): string {
  if (!mayIntroduce(text)) return text
  const parts: string[] = []
  let done = 0
  introductions.lastIndex = 0
  for (let found = introductions.exec(text); found !== null; found = introductions.exec(text)) {
    const start = introductions.lastIndex
    const end = introduces(found, text) ? endOfValue(text, start, found) : start
    if (end > start) {
      parts.push(text.slice(done, start), maskedValue(text.slice(start, end), found))
      done = end
    }
    // A value is read once, so that no text takes long.
    introductions.lastIndex = end
  }
  return parts.join('') + text.slice(done)
}

/** Its quotes stay; where it has none and its name has, as a number or a list in JSON, the mark gets those of its name. */
function maskedValue(value: string, { groups = {} }: RegExpExecArray): string {
  const own = openingQuote(value, 0)
  if (own === '') {
    const ofName = groups['quoted'] ?? groups['pairQuote'] ?? groups['doubtfulQuote'] ?? ''
    return maskOf(value.length, { inQuotes: ofName !== '' })
  }
  const closing = own.replace(/^[a-z]+(?=["'])/i, '')
  const isClosed = value.length >= own.length + closing.length && value.endsWith(closing)
  const end = isClosed ? value.length - closing.length : value.length
  return `${own}${maskOf(end - own.length)}${value.slice(end)}`
}

const opening = new RegExp(`^(?:${quote}|[bru]{1,2}["'])`, 'i')

/** Python writes `b'...'` of bytes. */
function openingQuote(text: string, start: number): string {
  return opening.exec(text.slice(start, start + 16))?.[0] ?? ''
}

function nameIn({ groups = {} }: RegExpExecArray): string {
  return groups['named'] ?? groups['option'] ?? groups['pair'] ?? groups['element'] ?? ''
}

function introduces(found: RegExpExecArray, text: string): boolean {
  const { named, quoted, separator, option, spaced, doubtful } = found.groups ?? {}
  const start = introductions.lastIndex
  const before = text.slice(Math.max(0, found.index - 20), found.index)
  if (spaced !== undefined) return !/next$/i.test(before) && isMadeOfChance(wordAt(text, start))
  if (doubtful !== undefined) {
    return isSecretField((/[\w-]*$/.exec(before)?.[0] ?? '') + doubtful, wordAt(text, start))
  }
  const bare = named !== undefined && quoted === undefined && isColon(separator)
  if ((option !== undefined || bare) && sentence.test(text.slice(start, start + 40))) return false
  if (option !== undefined) return isSecretName(found[0].replace(/[\s=,"'\\]+$/, ''))
  if (named === undefined) return true
  if (!isSecretName(before + named)) return false
  // The shell's own PWD is a folder.
  if (/(?:^|[^a-z])(?:old)?pwd$/i.test(before + named) && text.startsWith('/', start)) return false
  return !bare || introducesBare(named, before, text, found.index)
}

/** Whether a name without quotes and a colon are no part of an ARN and of no sentence. */
function introducesBare(named: string, before: string, text: string, at: number): boolean {
  // `:secret:orders-AbCdEf:password::` is the end of an ARN, or of a reference to one.
  if (/:(?:\d{12}|\*)?:$/.test(before)) return false
  if (/(?::secret|resolve:[a-z-]{3,20}):[^\s"']{0,80}$/.test(text.slice(Math.max(0, at - 120), at))) return false
  return !staysBare(named, before, text.slice(introductions.lastIndex, introductions.lastIndex + 60))
}

/** A value without the quotes that it may have. */
function wordAt(text: string, start: number): string {
  return /^(?:\\{0,8}["']|&quot;|%22)?([\w.~+/=-]*)/.exec(text.slice(start, start + 300))?.[1]?.replace(/\.$/, '') ?? ''
}

/** After which a sentence may follow. */
function isColon(separator: string | undefined): boolean {
  return separator !== undefined && /^(?:[:：→]|-+>)$/.test(separator)
}

const quotedOrMadeUp = new RegExp(`^(?:${quote}|${madeUp})`, 'i')

const ofUserOrMadeUp = new RegExp(String.raw`^(?:[\w.@-]{1,64}[/:])?(?:[a-z]{1,20}\()?(?:\\{0,8}["'])?${madeUp}`, 'i')

function staysBare(named: string, before: string, value: string): boolean {
  // "pass: 12, fail: 3" and "PASS: TestLogin2"
  if (/^[^_-]?pass$/i.test(named)) return named.endsWith('PASS') || !quotedOrMadeUp.test(value)
  return bareNameInSentence.test(named) && !/[\w-]$/.test(before) && !ofUserOrMadeUp.test(value)
}

const cookies = /[^\s;,"']+(?:;\s{0,9}[\w.$-]{1,100}(?:=[^\s;"']*)?)*/y
/** As wallets of cryptocurrencies have them (BIP 39). */
const words = /(?:[a-z]{3,8}\s){11,23}[a-z]{3,8}/y
const scheme = /(?:bearer|basic|digest|token|negotiate|ntlm|apikey|aws4-hmac-sha256)\s{1,9}/iy
const parameters =
  /[\w.-]{1,100}=(?:\\{0,8}"[^"]*"?|[^\s,"']*)(?:,\s{0,9}[\w.-]{1,100}=(?:\\{0,8}"[^"]*"?|[^\s,"']*))*/y
const plain = /[^\s"',;&})\]\\<]+/y
const unquoted = /[^\s"'<>]*/y

/** Where the value ends; `start` where there is none, or it is no secret. */
function endOfValue(text: string, start: number, found: RegExpExecArray): number {
  const name = nameIn(found)
  const quoted = openingQuote(text, start)
  const value = start + quoted.length
  if (text.startsWith(mark, value) || harmlessValue.test(text.slice(value, value + 60))) return start
  if (/[\w;]$/.test(quoted)) return endOfEncoded(text, value, quoted)
  if (quoted !== '') return endOfQuotes(text, value - 1)
  if (/[{[]/.test(text.charAt(start))) {
    return holdsSecrets(name) || isListOfTexts(text, start) ? endOfBrackets(text, start) : start
  }
  if (/cookies?$/i.test(name)) return endOf(cookies, text, start)
  if (/(?:mnemonic|phrase)$/i.test(name) && endOf(words, text, start) > start) return endOf(words, text, start)
  if (!/authorization$/i.test(name)) return endOf(plain, text, start)
  const afterScheme = endOf(scheme, text, start)
  if (isMasked(text, afterScheme)) return start
  const afterParameters = endOf(parameters, text, afterScheme)
  return afterParameters > afterScheme ? afterParameters : endOf(plain, text, afterScheme)
}

/** A list of plain values is what its name says. */
function isListOfTexts(text: string, start: number): boolean {
  return /^\[\s{0,9}\\{0,8}["']/.test(text.slice(start, start + 20))
}

/** Of a value whose quotes were written for an address, for HTML, or as numbers. */
function endOfEncoded(text: string, value: number, quoted: string): number {
  const closing = text.slice(value, value + 2_000).indexOf(quoted)
  return closing === -1 ? endOf(unquoted, text, value) : value + closing + quoted.length
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}
