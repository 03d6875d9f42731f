import { mark } from './masks.ts'
import { redact } from './redact.ts'

const begin = /-{4,5} ?BEGIN[A-Z\d ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}(?!.*-{4,5} ?END)/s
const end = /-{4,5} ?END[A-Z\d ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}/

/** What a line of a key ends with; its last one may be short. Before it may stand a time and a level. */
const body = /(?<![\w+/=-])[A-Za-z\d+/]{4,}={0,2}\s*$/
const fullLine = /(?<![\w+/=-])[A-Za-z\d+/]{48,}={0,2}\s*$/
const header = /(?:^|\s)(?:Proc-Type|DEK-Info|Comment|Version): \S|^\s*$/

/** A line of a key as `redact` knows it by itself, and what may be the last after such a line. */
const ownLine = /(?<![\w+/=-])[A-Za-z\d+/]{64,76}\s*$/
const lastLine =
  /(?<![\w+/=-])(?=[A-Za-z+/]{0,75}\d)(?=[a-z\d+/]{0,75}[A-Z])(?=[A-Z\d+/]{0,75}[a-z])[A-Za-z\d+/]{8,75}={0,2}\s*$/

/**
 * The lines of a log stream without the private keys in them: many loggers make each line of a key an event of its own,
 * and none of these tells by itself what it is. A batch may begin or end in the middle of a key.
 */
export function hideSplitKeys(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => begin.test(line) || end.test(line) || ownLine.test(line))) return lines
  const hidden = lines.map((line, i) =>
    lastLine.test(line) && isOwnLine(lines[i - 1] ?? '') ? line.replace(lastLine, mark) : line,
  )
  let isInside = false
  for (const [i, line] of lines.entries()) {
    const isLast = end.test(line)
    if (isLast && !isInside && !begin.test(line)) hideBefore(lines, hidden, i)
    if (isInside && !isLast && !header.test(line)) hidden[i] = line.replace(body, mark)
    // A key may be cut off where the log goes on.
    const goesOn: boolean = isInside && !isLast && (header.test(line) || body.test(line))
    isInside = goesOn || begin.test(line)
  }
  return hidden.some((line, i) => line !== lines[i]) ? hidden : lines
}

function isOwnLine(line: string): boolean {
  const [found] = ownLine.exec(line) ?? []
  return found !== undefined && redact(found.trim()) === mark
}

/** The lines of a key whose beginning came in the batch before. */
function hideBefore(lines: readonly string[], hidden: string[], last: number): void {
  for (let i = last - 1; i >= 0; i--) {
    const line = lines[i] ?? ''
    const form = i === last - 1 ? body : fullLine
    if (!form.test(line)) return
    hidden[i] = line.replace(form, mark)
  }
}
