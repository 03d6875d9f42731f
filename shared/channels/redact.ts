const mark = '[redacted]'

/** The last part of a name whose value is a secret, as in `masterUserPassword`, `DB_PASSWORD` and `x-api-key`. */
const names =
  'password|passwd|passphrase|pwd|secret|secret[_-]?string|secret[_-]?binary|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|authorization|cookie|signature|sig'
const value = String.raw`(?:\\*"(?:[^"\\]|\\(?!"))*\\*"?|\\*'[^']*'?|[^\s"',;&})\]\\]+)`
const unlessDone = String.raw`(?!\[redacted\]|(?:bearer|basic)\s)`

/** Secrets by their own form, and what stands after the name of a secret. Each pattern takes linear time. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/gs, mark],
  [/(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g, mark],
  [/(?<![\w-])(?:gh[opsur]_|github_pat_|xox[abeoprs]-|sk_live_|rk_live_|AIza)[\w-]{10,}/g, mark],
  [/(:\/\/[^\s:/@]{1,100}:)[^\s@/]{1,200}(?=@)/g, `$1${mark}`],
  [/\b(bearer|basic)\s{1,9}[\w.~+/=-]{8,}/gi, `$1 ${mark}`],
  [new RegExp(String.raw`((?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?:${names})[\s=]{1,9})(?!-)${value}`, 'gi'), `$1${mark}`],
  [new RegExp(String.raw`((?:${names})\\{0,4}["']?\s{0,9}=\s{0,9})${unlessDone}${value}`, 'gi'), `$1${mark}`],
  [new RegExp(String.raw`((?:${names})\\{0,4}["']\s{0,9}:\s{0,9})${unlessDone}${value}`, 'gi'), `$1${mark}`],
  // After a bare name and a colon may stand a sentence: "Unexpected token: comma".
  [
    new RegExp(
      String.raw`((?:password|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?key|private[_-]?key|authorization|(?:set-)?cookie|[\w-]token)\s{0,9}:\s{0,9})${unlessDone}${value}`,
      'gi',
    ),
    `$1${mark}`,
  ],
]

/** Replaces what looks like a secret. Log lines, user agents and error messages carry them by accident. */
export function redact(text: string): string {
  return patterns.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text)
}

const secretName = new RegExp(`(?:${names})$`, 'i')
const plainName = /^(?:next|client|clientRequest|continuation|pagination|idempotency)token$/i
const longestText = 10_000

/** For `JSON.stringify`: leaves secrets out, by their names and by their forms. */
export function redactField(key: string, field: unknown): unknown {
  const isSecret = secretName.test(key) && !plainName.test(key)
  if (typeof field === 'string') return isSecret ? mark : redact(field.slice(0, longestText).toWellFormed())
  if (typeof field === 'number') return isSecret ? mark : field
  if (typeof field === 'object' && field !== null) return /pass(?:word|wd|phrase)$/i.test(key) ? mark : field
  return field
}
