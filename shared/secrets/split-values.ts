import { maskColumns } from './columns.ts'
import { mark, mayContinue, withMarks } from './masks.ts'
import { redact } from './redact.ts'
import { secretNames } from './secret-names.ts'

/**
 * A line that ends with the name of a secret in quotes, `"name": "DB_PASSWORD",`, `"--password",` and `"password":`, or with
 * the beginning of a block in YAML, `password: |`.
 */
const announces = new RegExp(
  String.raw`["'](?:[\w.:-]{0,60})(?:${secretNames})["']\s{0,9}[,:]\s{0,9}$|(?:${secretNames})\s{0,3}:\s{0,3}[|>][+-]?\s{0,3}$`,
  'i',
)

/**
 * The lines of a log stream without the values that a line before names: JSON and tables that were written for people come
 * as an event for each line, and a line that is full goes on in the next.
 */
export function hideSplitValues(lines: readonly string[]): readonly string[] {
  return maskColumns(lines).map((masked, i) => {
    const line = withMarks(masked)
    const before = (lines[i - 1] ?? '').slice(-longestBefore)
    if (mayContinue(line) && redact(before).endsWith(mark)) return mark
    return announces.test(before) ? lineAfter(before, line) : line
  })
}

/** Of the line before: a token may be as long. */
const longestBefore = 1_000

function lineAfter(before: string, line: string): string {
  const redacted = redact(`${before}\n${line}`)
  const start = redacted.indexOf('\n')
  return start === -1 ? line : redacted.slice(start + 1)
}
