/** What stands where a secret stood. */
export const mark = '[redacted]'

/**
 * Stand for each letter of a secret while others are looked for, so that a text keeps its length; the second for the first
 * letter of a value without quotes whose name has some. No text has them: they are no characters.
 */
const masked = '\ufdd0'
const maskedInQuotes = '\ufdd1'
const masks = /[\ufdd0\ufdd1]+/g

export function maskOf(length: number, { inQuotes = false } = {}): string {
  return length === 0 ? '' : `${inQuotes ? maskedInQuotes : masked}${masked.repeat(length - 1)}`
}

export function maskAll(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found: string) => maskOf(found.length))
}

/** Whether a secret stood at a place, or stands there now. */
export function isMasked(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter === masked || letter === maskedInQuotes || (letter === '[' && text.startsWith(mark, at))
}

/** A text that may be masked: whoever wrote it has masked nothing. */
export function maskable(text: string): string {
  return text.replace(masks, (found) => '\ufffd'.repeat(found.length))
}

/** Two readings of one text: what either has masked is masked. */
export function bothMasks(one: string, other: string): string {
  return one.replace(/[^\ufdd0\ufdd1]+/g, (open, at: number) => other.slice(at, at + open.length))
}

/** A word of chance that is a line of its own. */
const continued = String.raw`\s{0,8}(?=[A-Z\d_-]{0,80}[a-z])(?=[a-z\d_-]{0,80}[A-Z])(?=[A-Za-z_-]{0,80}\d)[\w.~+/=-]{8,}`
const continuedLines = new RegExp(
  String.raw`(?<=[\ufdd0\ufdd1])(?:(?:\r?\n|\\{1,8}n)${continued})+(?=\s{0,8}(?:\n|\\|["']|$))`,
  'g',
)
const continuedLine = new RegExp(`^${continued}\\s*$`)

/** What a secret goes on with where its line was full. */
export function maskContinued(text: string): string {
  return maskAll(text, continuedLines)
}

export function mayContinue(line: string): boolean {
  return continuedLine.test(line)
}

const quotes = /(?:\\{0,8}["']|%22|&quot;|&#(?:34|39|x22|x27);|\\{1,8}u002[27])/g

export function withMarks(text: string): string {
  return text.replace(masks, (found, at: number) => {
    if (!found.startsWith(maskedInQuotes)) return mark
    const quote =
      text
        .slice(Math.max(0, at - 60), at)
        .match(quotes)
        ?.at(-1) ?? ''
    return `${quote}${mark}${quote}`
  })
}
