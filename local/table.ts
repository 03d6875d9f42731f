import stringWidth from 'string-width'

/** A column is never narrower, however narrow the terminal is. */
const narrowest = 8

/**
 * Rows as aligned text columns under their headings; the last column is not padded.
 * @param width of the terminal, in columns: the widest columns are cut until a line fits
 */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string {
  const all = [headings, ...rows]
  const widths = fitted(
    headings.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? '')))),
    width - 2 * (headings.length - 1),
  )
  const format = (row: readonly string[]): string =>
    row
      .map((cell, column) => padded(cut(cell, widths[column] ?? 0), widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [format(headings), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(format)].join('\n')
}

/** The columns of the terminal, or of `COLUMNS`; nothing where the output is read by no person. */
export function terminalWidth(): number | undefined {
  const width = process.stdout.columns ?? Number(process.env['COLUMNS'])
  return width > 0 ? width : undefined
}

function fitted(widths: readonly number[], available: number): readonly number[] {
  const fit = [...widths]
  while (fit.reduce((sum, width) => sum + width, 0) > available) {
    const widest = Math.max(...fit)
    if (widest <= narrowest) break
    fit[fit.indexOf(widest)] = widest - 1
  }
  return fit
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - stringWidth(cell)))
}

function cut(cell: string, width: number): string {
  if (stringWidth(cell) <= width) return cell
  let text = ''
  for (const character of cell) {
    if (stringWidth(text + character) > width - 1) break
    text += character
  }
  return `${text}…`
}
