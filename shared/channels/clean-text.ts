import { redact } from './redact.ts'

/**
 * A text of an event, made fit to be read by people: on one line, without characters that hide, reorder or command,
 * without secrets, with addresses that no mail program turns into a link, and no longer than `maxLength` characters.
 * Whoever acts writes names, tags, user agents and log lines, so every text of an event is hostile.
 */
export function cleanText(text: string, maxLength: number): string {
  const visible = text
    .slice(0, longestRead)
    .toWellFormed()
    .replace(ansiSequence, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .trim()
  return cut(defang(redact(visible)), maxLength)
}

/** What comes after it would be cut in any case. */
const longestRead = 20_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to find them
const ansiSequence = /\u001b\[[0-9;?]*[ -/]*[@-~]/g

function defang(text: string): string {
  return text
    .replace(/\b(https?|ftp|wss?):\/\/([^\s/?#]*)/gi, (_, scheme: string, host: string) => {
      const harmless = /^http/i.test(scheme) ? scheme.replace(/tt/i, 'xx') : `${scheme}[:]`
      return harmless.endsWith(']') ? `${harmless}//${dotless(host)}` : `${harmless}://${dotless(host)}`
    })
    .replace(/\bwww\.(?=[\w-])/gi, 'www[.]')
    .replace(/\b(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?=\/)/gi, dotless)
}

function dotless(host: string): string {
  return host.replaceAll('.', '[.]')
}

export function cut(text: string, maxLength: number): string {
  const characters = [...text]
  return characters.length <= maxLength
    ? text
    : `${characters
        .slice(0, maxLength - 3)
        .join('')
        .trimEnd()}...`
}

/** Printable ASCII: accents are dropped, what has no likeness becomes a question mark. */
export function toAscii(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\x20-\x7e]\p{M}*/gu, (character) => {
      const bare = character.normalize('NFKD').replace(/\p{M}/gu, '')
      return /^[\x20-\x7e]+$/.test(bare) ? bare : '?'
    })
}
