import { redact } from '../secrets/redact.ts'

/**
 * A text of an event, made fit to be read by people: on one line, without characters that hide, reorder or command,
 * without secrets, with addresses that no mail program turns into a link, and no longer than `maxLength` characters.
 * Whoever acts writes names, tags, user agents and log lines, so every text of an event is hostile.
 */
export function cleanText(text: string, maxLength: number): string {
  const redacted = redact(onOneLine(text.slice(0, longestRead)))
  return cut(defang(cut(redacted, maxLength)), maxLength)
}

/** A text without characters that hide, reorder or command. */
export function onOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(ansiSequence, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .trim()
}

/** What comes after it would be cut in any case. */
const longestRead = 20_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to find them
const ansiSequence = /\u001b\[[0-9;?]*[ -/]*[@-~]/g

/**
 * Makes addresses unusable for a mail program, which turns names like `www.example.com` into links too. What looks
 * like one and is none (`app.py`) suffers with them; names of AWS stay as they are.
 */
function defang(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]{0,19}):\/\/([^\s/?#]{0,300})/gi, (link: string, scheme: string, host: string) => {
      if (pagesOfAws.test(host) || /^hxxps?$/i.test(scheme)) return link
      return /^https?$/i.test(scheme)
        ? `${scheme.replace(/tt/i, 'xx')}://${dotless(host)}`
        : `${scheme}[:]//${dotless(host)}`
    })
    .replace(/\bwww(?:\.[\p{L}\p{N}_-]{1,63}){1,126}/giu, dotless)
    .replace(hostName, (host: string) => (servicesOfAws.test(host) || pagesOfAws.test(host) ? host : dotless(host)))
}

/** The console and the documentation. */
const pagesOfAws = /^(?:[a-z\d-]{1,63}\.){0,3}aws\.amazon\.com$/i

/** `ec2.amazonaws.com`, `sqs.eu-west-1.amazonaws.com`; names before a service's are those of its customers. */
const servicesOfAws = /^[a-z\d-]{1,63}(?:\.[a-z]{2}(?:-[a-z]{1,10}){1,3}-\d)?\.amazonaws\.com(?:\.cn)?$/i

/** A dotted name before a path or with an ending that mail programs know: any country's, or a common one. */
const hostName =
  /(?<![\p{L}\p{N}_@.-])(?:[\p{L}\p{N}_-]{1,63}[.\u3002\uff0e\uff61]){1,127}(?:[a-z]{2,24}(?=\/)|(?:[a-z]{2}|com|org|net|edu|gov|mil|info|name|pro|app|dev|cloud|online|site|website|store|shop|club|link|click|xyz|top|icu|vip|work|space|tech|world|zip|mov|biz|mobi|museum|aero|bank|support|help|live|buzz|cyou|monster|sbs|lol|fun|bid|win|date|trade|download|stream|quest|bar|life|today|host|agency|digital|solutions|services|network|company|group|media|news|wiki|one|ltd|global|asia|xn--[a-z0-9-]{1,59}|(?:(?![a-z])\p{L}){2,24})(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}]))/giu

function dotless(host: string): string {
  return host.replace(/(?<!\[)[.\u3002\uff0e\uff61]/g, '[.]')
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
