import { redactForms } from './secret-forms.ts'
import { harmlessValue, holdsSecrets, isSecretName, secretNames } from './secret-names.ts'
import { endOfBrackets, endOfQuotes } from './spans.ts'

const mark = '[redacted]'

/** Replaces what looks like a secret. Log lines, user agents and error messages carry them by accident. */
export function redact(text: string): string {
  return redactNamed(redactForms(text, mark))
}

const quote = String.raw`\\{0,8}["']`

/** The name of a secret, and what stands between a name and its value. */
const introductions = new RegExp(
  [
    // `password=`, `"password": `, `:password => `, `password := `, `password%3D`
    String.raw`(?<named>${secretNames})(?<quoted>${quote})?\s{0,9}(?<separator>=>|:=|[:=]|%3[DA])\s{0,9}`,
    // `--db-password `
    String.raw`(?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?<option>${secretNames})[\s=]{1,9}(?!--)`,
    // `{"name": "DB_PASSWORD", "value": `
    String.raw`(?:name|key)${quote}\s{0,9}:\s{0,9}${quote}[\w.-]{0,60}(?<pair>${secretNames})${quote},\s{0,9}${quote}\w{0,9}value${quote}\s{0,9}:\s{0,9}`,
    // `<password>`
    String.raw`<[\w:-]{0,40}(?<element>${secretNames})>`,
  ].join('|'),
  'gi',
)

/** After a bare name and a colon may stand a sentence, as in "Unexpected token: comma", or a resource's name. */
const bareNameInSentence = /^(?:token|sig|signature|credentials?)$/i

function redactNamed(text: string): string {
  const parts: string[] = []
  let done = 0
  introductions.lastIndex = 0
  for (let found = introductions.exec(text); found !== null; found = introductions.exec(text)) {
    const start = introductions.lastIndex
    const end = introduces(found, text) ? endOfValue(text, start, nameIn(found)) : start
    if (end > start) parts.push(text.slice(done, start), mark)
    if (end > start) done = end
    // A value is read once, so that no text takes long.
    introductions.lastIndex = end
  }
  return parts.join('') + text.slice(done)
}

function nameIn({ groups = {} }: RegExpExecArray): string {
  return groups['named'] ?? groups['option'] ?? groups['pair'] ?? groups['element'] ?? ''
}

function introduces(found: RegExpExecArray, text: string): boolean {
  const { named, quoted, separator, option } = found.groups ?? {}
  if (option !== undefined) return isSecretName(found[0].replace(/[\s=]+$/, ''))
  if (named === undefined) return true
  const before = text.slice(Math.max(0, found.index - 20), found.index)
  if (!isSecretName(before + named)) return false
  if (separator !== ':' || quoted !== undefined) return true
  // `:secret:orders-AbCdEf` is the end of an ARN.
  if (before.endsWith(':')) return false
  return !bareNameInSentence.test(named) || /[\w-]$/.test(before)
}

const cookies = /[^\s;,"']+(?:;\s{0,9}[\w.$-]{1,100}(?:=[^\s;"']*)?)*/y
const scheme = /(?:bearer|basic|digest|token|negotiate|ntlm|apikey|aws4-hmac-sha256)\s{1,9}/iy
const parameters = /[\w.-]{1,100}=(?:"[^"]*"?|[^\s,"']*)(?:,\s{0,9}[\w.-]{1,100}=(?:"[^"]*"?|[^\s,"']*))*/y
const plain = /[^\s"',;&})\]\\<]+/y

/** Where the value ends; `start` where there is none, or it is no secret. */
function endOfValue(text: string, start: number, name: string): number {
  if (text.startsWith(mark, start)) return start
  if (/[{[]/.test(text.charAt(start))) return holdsSecrets(name) ? endOfBrackets(text, start) : start
  const escapes = /^\\{0,8}(?=["'])/.exec(text.slice(start, start + 9))?.[0]
  if (escapes !== undefined) return endOfQuotes(text, start + escapes.length)
  if (harmlessValue.test(text.slice(start, start + 40))) return start
  if (/cookies?$/i.test(name)) return endOf(cookies, text, start)
  if (!/authorization$/i.test(name)) return endOf(plain, text, start)
  const afterScheme = endOf(scheme, text, start)
  if (text.startsWith(mark, afterScheme)) return start
  const afterParameters = endOf(parameters, text, afterScheme)
  return afterParameters > afterScheme ? afterParameters : endOf(plain, text, afterScheme)
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

const longestText = 10_000

/** For `JSON.stringify`: leaves secrets out, by their names and by their forms. */
export function redactField(key: string, field: unknown): unknown {
  if (typeof field === 'string') {
    return isSecretName(key) && !harmlessValue.test(field) ? mark : redact(field.slice(0, longestText).toWellFormed())
  }
  if (typeof field === 'number') return isSecretName(key) ? mark : field
  if (typeof field !== 'object' || field === null) return field
  if (holdsSecrets(key)) return mark
  if (Array.isArray(field)) {
    return isSecretName(key) ? field.map((element) => (typeof element === 'object' ? element : mark)) : field
  }
  return redactPair(field)
}

/** `{name: 'DB_PASSWORD', value: '...'}`, as containers get their environment and web servers log their headers. */
function redactPair(field: object): object {
  const entries = Object.entries(field)
  const names = entries.some(
    ([key, name]) => /(?:name|key)$/i.test(key) && typeof name === 'string' && isSecretName(name),
  )
  if (!names) return field
  return Object.fromEntries(
    entries.map(([key, value]) => [key, /value$/i.test(key) && typeof value === 'string' ? mark : value]),
  )
}
