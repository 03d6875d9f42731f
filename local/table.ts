import stringWidth from 'fast-string-width'

/** Where columns would have to be cut to less, nobody could read them: each row becomes a block. */
const narrowest = 16

const gap = '  '

/**
 * Rows as aligned text columns under their headings; the last column is not padded.
 * @param width of the terminal, in columns: the widest columns are cut until a line fits; in a narrow one each cell has a
 * line of its own, and none is cut
 */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  width = terminalWidth() ?? Number.POSITIVE_INFINITY,
): string {
  const all = [headings, ...rows]
  const natural = headings.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? ''))))
  const widths = fitted(natural, width - gap.length * (headings.length - 1))
  if (widths === undefined) return rows.map((row) => block(headings, row)).join('\n\n')
  return [
    line(headings, widths),
    widths.map((each) => '-'.repeat(each)).join(gap),
    ...rows.map((row) => line(row, widths)),
  ].join('\n')
}

interface StreamedColumn {
  readonly heading: string
  /** What its cells usually need. */
  readonly width: number
  /** Whether a narrow terminal can do without it. */
  readonly optional?: true
}

export interface StreamedTable {
  readonly headings: string
  /** One row; `last` is what follows the columns. */
  row(cells: readonly string[], last: string): string
}

/** What follows the columns is worth reading from here on; else it has a line of its own. */
const leastLast = 50

/** A table whose rows are printed as they come, so that no column can know how wide it will have to be. */
export function streamedTable(
  columns: readonly StreamedColumn[],
  lastHeading: string,
  width = terminalWidth(),
): StreamedTable {
  const needed = (some: readonly StreamedColumn[]): number =>
    some.reduce((sum, column) => sum + column.width + gap.length, 0)
  if (width === undefined || needed(columns) + leastLast <= width) {
    const widths = columns.map((column) => column.width)
    const row = (cells: readonly string[], last: string): string => {
      const begin = cells.map((cell, i) => padded(cell, widths[i] ?? 0)).join(gap) + gap
      return begin + (width === undefined ? last : cut(last, Math.max(leastLast, width - stringWidth(begin))))
    }
    const headings = columns.map(({ heading }) => heading)
    return { headings: row(headings, lastHeading), row }
  }
  const kept = columns.map(({ optional }) => optional === undefined || needed(columns) - gap.length <= width)
  const row = (cells: readonly string[], last: string): string =>
    [
      cut(
        cells
          .flatMap((cell, i) => (kept[i] ? [padded(cell, columns[i]?.width ?? 0)] : []))
          .join(gap)
          .trimEnd(),
        width,
      ),
      cut(gap + last, width),
    ].join('\n')
  const headings = columns.map(({ heading }) => heading)
  return { headings: row(headings, lastHeading), row }
}

/** The columns of the terminal, or of `COLUMNS`; nothing where the output is read by no person. */
export function terminalWidth(): number | undefined {
  const width = process.stdout.columns ?? Number(process.env['COLUMNS'])
  return width > 0 ? width : undefined
}

/** None where a column would become too narrow. */
function fitted(widths: readonly number[], available: number): readonly number[] | undefined {
  const fit = [...widths]
  while (fit.reduce((sum, width) => sum + width, 0) > available) {
    const widest = Math.max(...fit)
    if (widest <= narrowest) return undefined
    fit[fit.indexOf(widest)] = widest - 1
  }
  return fit
}

function line(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => padded(cut(cell, widths[column] ?? 0), widths[column] ?? 0))
    .join(gap)
    .trimEnd()
}

function block(headings: readonly string[], row: readonly string[]): string {
  const width = Math.max(...headings.map((heading) => stringWidth(heading)))
  return headings.map((heading, column) => `${padded(heading, width)}${gap}${row[column] ?? ''}`.trimEnd()).join('\n')
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - stringWidth(cell)))
}

/** What people take for one character may be several: an accent, a flag, a family. */
const graphemes = new Intl.Segmenter('en')

function cut(cell: string, width: number): string {
  if (stringWidth(cell) <= width) return cell
  let text = ''
  for (const { segment: character } of graphemes.segment(cell)) {
    if (stringWidth(text + character) > width - 1) break
    text += character
  }
  return `${text}…`
}
