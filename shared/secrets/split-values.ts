import { redact } from './redact.ts'
import { secretNames } from './secret-names.ts'

/** A line that ends with the name of a secret in quotes: `"name": "DB_PASSWORD",`, `"--password",` and `"password":`. */
const announces = new RegExp(String.raw`["'](?:[\w.:-]{0,60})(?:${secretNames})["']\s{0,9}[,:]\s{0,9}$`, 'i')

/**
 * The lines of a log stream without the values that the line before names: JSON that was written for people comes as an
 * event for each line.
 */
export function hideSplitValues(lines: readonly string[]): readonly string[] {
  return lines.map((line, i) => {
    const before = (lines[i - 1] ?? '').slice(-200)
    return announces.test(before) ? lineAfter(before, line) : line
  })
}

function lineAfter(before: string, line: string): string {
  const redacted = redact(`${before}\n${line}`)
  const start = redacted.indexOf('\n')
  return start === -1 ? line : redacted.slice(start + 1)
}
