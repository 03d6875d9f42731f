import tlds from 'tlds' with { type: 'json' }
import { redact } from '../secrets/redact.ts'

/**
 * A text of an event, made fit to be read by people: on one line, without characters that hide, reorder or command,
 * without secrets, with addresses that no mail program turns into a link, and no longer than `maxLength` characters.
 * Whoever acts writes names, tags, user agents and log lines, so every text of an event is hostile.
 */
export function cleanText(text: string, maxLength: number): string {
  const read = onOneLine(redact(text.slice(0, longestRead)))
  return cut(defang(cut(read, maxLength)), maxLength)
}

/** A text without characters that hide, reorder or command, and without marks that are piled up over other lines. */
export function onOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(ansiSequence, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u2800]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim()
    .replace(/^\p{M}+/u, '')
}

/** What comes after it would be cut in any case. */
const longestRead = 20_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to find them
const ansiSequence = /\u001b\[[0-9;?]*[ -/]*[@-~]/g

/**
 * Makes addresses unusable for a mail program, which turns names like `www.example.com` into links too. What can be no
 * host stays as it is: names of classes and files, AWS's own names, addresses of local files.
 */
function defang(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]{0,19}):\/\/([^\s/?#]{0,300})/gi, (link: string, scheme: string, host: string) => {
      if (documentation.test(host) || /^hxxps?$/i.test(scheme) || (host === '' && /^file$/i.test(scheme))) return link
      return /^https?$/i.test(scheme)
        ? `${scheme.replace(/tt/i, 'xx')}://${dotless(host)}`
        : `${scheme}[:]//${dotless(host)}`
    })
    .replace(/\bwww(?:\.[\p{L}\p{N}_-]{1,63}){1,126}/giu, dotless)
    .replace(dottedName, (name: string, last: string, at: number, whole: string) =>
      canBeHost(name, last, whole.charAt(at - 1), whole.slice(at + name.length, at + name.length + 6))
        ? dotless(name)
        : name,
    )
}

const documentation = /^docs\.aws\.amazon\.com$/i

/**
 * `ec2.amazonaws.com`, `sqs.eu-west-1.amazonaws.com`, `signin.aws.amazon.com`; names before a service's are those of its
 * customers, and so are the pages that a path names.
 */
const namesOfAws =
  /^(?:[a-z\d-]{1,63}(?:\.[a-z]{2}(?:-[a-z]{1,10}){1,3}-\d)?\.amazonaws\.com(?:\.cn)?|(?:[a-z\d-]{1,63}\.){0,3}aws\.amazon\.com)$/i

const dottedName =
  /(?<![\p{L}\p{N}_@.-])(?:[\p{L}\p{N}_-]{1,63}[.\u3002\uff0e\uff61]){1,127}([\p{L}\p{N}-]{2,63})(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/giu

const topLevelDomains: ReadonlySet<string> = new Set(tlds)

/** The generic domains that mail programs know without a path, too; of the others, most are words of programs. */
const common =
  /^(?:com|org|net|edu|gov|mil|info|name|pro|app|dev|cloud|online|site|website|store|shop|club|link|click|xyz|top|icu|vip|work|space|tech|world|zip|mov|biz|mobi|museum|aero|bank|support|help|live|buzz|cyou|monster|sbs|lol|fun|bid|win|date|trade|download|stream|quest|bar|life|today|host|agency|digital|solutions|services|network|company|group|media|news|wiki|one|ltd|global|asia|xn--.*|\P{ASCII}+)$/iu

/** Ends of file names that are countries, too. */
const fileEndings = /^(?:py|rs|pl|pm|sh|md|so|cc|ps|ml|mm|vc|st)$/i

function canBeHost(name: string, last: string, before: string, after: string): boolean {
  const hasPath = after.startsWith('/')
  if (namesOfAws.test(name)) return hasPath && !documentation.test(name)
  const domain = last.toLowerCase()
  if (!topLevelDomains.has(domain) && !/^(?:xn--.*|\P{ASCII}+)$/u.test(domain)) return false
  if (hasPath) return true
  // As in `/var/task/app.py`, `"app.py", line 12` and `app.py:12`.
  const isFile = domain === 'py' || /[/\\"'`(]/.test(before) || /^(?::\d|["'`)(]|, l)/.test(after)
  if (fileEndings.test(domain) && isFile) return false
  return domain.length === 2 || common.test(domain)
}

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

/** As `cut`, by the halves of characters in which SNS and phones count. */
export function cutUnits(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > maxLength - 3) break
    kept += character
  }
  return `${kept.trimEnd()}...`
}
