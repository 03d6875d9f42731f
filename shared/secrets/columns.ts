import { isMasked, maskOf } from './masks.ts'
import { isSecretName } from './secret-names.ts'

/** The line under the heads of a table, as psql, mysql and Markdown draw it. */
const rule = /(?:^|\s)[|+]?:?-{3,}[-+|:\s]*$/

/** The lines of a text, or of a log, with the cells masked that stand under the name of a secret. */
export function maskColumns(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => rule.test(line))) return lines
  let secret: readonly number[] = []
  return lines.map((line, i) => {
    if (rule.test(line)) {
      secret = columnsOf(lines[i - 1] ?? '').flatMap((head, at) => (isSecretName(head) ? [at] : []))
      return line
    }
    if (secret.length === 0) return line
    const cells = line.split('|')
    if (line.trim() === '' || /^\s*\(\d+ rows?\)/.test(line) || cells.length <= Math.max(...secret)) {
      secret = []
      return line
    }
    return cells.map((cell, at) => (secret.includes(at) ? maskCell(cell) : cell)).join('|')
  })
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
