const mark = '[redacted]'

/** Secrets by their own form, and what stands after the name of a secret. Each pattern takes linear time. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----.*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/gs, mark],
  [/\beyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g, mark],
  [/\b(?:gh[opsur]_|github_pat_|xox[abeoprs]-|sk_live_|rk_live_|AIza)[\w-]{10,}/g, mark],
  [/(:\/\/[^\s:/@]{1,100}:)[^\s@/]{1,200}(?=@)/g, `$1${mark}`],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${mark}`],
  [
    /((?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|authorization)["']?\s*[:=]\s*)(?!\[redacted\]|(?:bearer|basic)\s)(?:"[^"]*"?|'[^']*'?|[^\s"',;&})\]]+)/gi,
    `$1${mark}`,
  ],
]

/** Replaces what looks like a secret. Log lines, user agents and error messages carry them by accident. */
export function redact(text: string): string {
  return patterns.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text)
}
