import { isJsonObject, type Json, textAt } from './json.ts'

/** An alarm hands on at most 50. */
const mostLines = 5
const mostDepth = 6
const longest = 300

/**
 * The lines that an alarm on logs hands on (`ActionLogLineCount`). AWS does not document the field that holds them (seen
 * November 2026), so any is taken whose name says so: `logLines`, `ActionLogLines`, `contributingLogEvents`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutLogAlarm.html
 */
export function logLinesIn(detail: Json): readonly string[] {
  return linesBelow(detail, 0)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim().slice(0, longest))
    .filter((line) => line !== '')
    .slice(0, mostLines)
}

function linesBelow(value: Json, depth: number): readonly string[] {
  if (!isJsonObject(value) || depth > mostDepth) return []
  return Object.entries(value).flatMap(([name, field = null]) => {
    if (!/log_?(?:lines|events|records|messages)$/i.test(name)) return linesBelow(field, depth + 1)
    const lines: readonly Json[] = Array.isArray(field) ? field : [field]
    return lines.flatMap((line) => (typeof line === 'string' ? line.split('\n') : messageOf(line)))
  })
}

function messageOf(line: Json): readonly string[] {
  const message = textAt(line, 'message') ?? textAt(line, '@message')
  return message === undefined ? [] : [message]
}
