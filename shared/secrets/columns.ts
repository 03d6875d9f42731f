import { isMasked, maskOf } from './masks.ts'
import { isSecretName } from './secret-names.ts'

/** The line under the heads of a table, as psql, mysql and Markdown draw it. */
const rule = /(?:^|\s)[|+]?:?-{3,}[-+|:\s]*$/

/** Nobody reads a table that is wider, and no text may take long. */
const mostColumns = 100

/** The lines of a text, or of a log, with the cells masked that stand under the name of a secret. */
export function maskColumns(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => rule.test(line))) return lines
  // Counted from the right: before the first line of a text stands what a logger writes.
  let secret: readonly number[] = []
  return lines.map((line, i) => {
    if (rule.test(line)) {
      const heads = columnsOf(lines[i - 1] ?? '').slice(-mostColumns)
      secret = heads.flatMap((head, at) => (isSecretName(head) ? [heads.length - at] : []))
      return line
    }
    if (secret.length === 0) return line
    const cells = line.split('|')
    if (isAfter(line) || cells.length < Math.max(...secret)) {
      secret = []
      return line
    }
    return cells.map((cell, at) => (secret.includes(cells.length - at) ? maskCell(cell) : cell)).join('|')
  })
}

/** An empty line, the count of rows, or a sentence under a title with a line under it. */
function isAfter(line: string): boolean {
  return line.trim() === '' || /^\s*\(\d+ rows?\)/.test(line) || (!line.includes('|') && /\S\s+\S/.test(line))
}

/** The same of one text, which may be a string in JSON. */
export function maskColumnsOf(text: string): string {
  if (!text.includes('---')) return text
  const parts = text.split(/(\r?\n|\\{1,8}n)/)
  const lines = maskColumns(parts.filter((_, i) => i % 2 === 0))
  return parts.map((part, i) => (i % 2 === 0 ? (lines[i / 2] ?? '') : part)).join('')
}

function columnsOf(line: string): readonly string[] {
  return line.split('|').map((head) => head.trim())
}

function maskCell(cell: string): string {
  return cell.replace(/[^\s"\\](?:[^"\\]*[^\s"\\])?/, (value: string) =>
    isMasked(value, 0) ? value : maskOf(value.length),
  )
}
