import stringWidth from 'fast-string-width'
import { describe, expect, test } from 'vitest'
import { formatTable, streamedTable } from '../../../local/table.ts'

const headings = ['ID', 'mutes', 'until', 'owner', 'reason', 'hits', 'last hit']
const rows = [
  [
    'M-7F3A',
    'detection identity/access-key-created, actor arn:aws:iam::111122223333:role/Deploy, not critical',
    '2026-12-31 23:59',
    '김민수',
    '주문 서비스의 키를 새로 만드는 작업',
    '12',
    '2026-11-27 10:00',
  ],
  ['M-0001', 'region eu-*, not critical', '2026-12-31 23:59', 'alice', 'a migration', '0', '-'],
]

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)))

describe('a table', () => {
  test.each([120, 160])('fits into %i columns, aligned, its short cells whole', (width) => {
    const table = formatTable(headings, rows, width)
    expect(widest(table)).toBeLessThanOrEqual(width)
    expect(table).toMatch(/^ID +mutes +until .*last hit$/m)
    expect(table).toMatch(/^M-7F3A {2}detection .*… {2}2026-12-31 23:59 .* 12 {4}2026-11-27 10:00$/m)
    const starts = table
      .split('\n')
      .map((line) => stringWidth(line.slice(0, line.search(/until|2026-12|-{5}(?=\s*$)/))))
    expect(new Set([starts[0], ...starts.slice(2)]).size).toBe(1)
  })

  test.each([80, 60])('becomes a block for each row where %i columns would be too narrow', (width) => {
    const table = formatTable(headings, rows, width)
    expect(table).toContain('ID        M-7F3A\nmutes     detection identity/access-key-created, actor arn:aws')
    expect(table).toContain('last hit  2026-11-27 10:00\n\nID        M-0001\n')
  })

  test.each([60, 80, 120])('of few columns stays a table in %i columns', (width) => {
    const table = formatTable(
      ['file', 'event', 'let through by'],
      [['events/a.json', 'x'.repeat(90), 'apiCall-1']],
      width,
    )
    expect(widest(table)).toBeLessThanOrEqual(width)
    expect(table.split('\n')).toHaveLength(3)
    expect(table).toMatch(/^events\/a\.json {2}x+… {2}apiCall-1$/m)
  })

  test('that is piped is never cut', () => {
    const table = formatTable(headings, rows, Number.POSITIVE_INFINITY)
    for (const cell of rows.flat()) expect(table).toContain(cell)
  })

  test('cuts between characters, not within them', () => {
    const [, , row] = formatTable(['name'], [['👨‍👩‍👧'.repeat(20)]], 20).split('\n')
    expect(row).toBe(`${'👨‍👩‍👧'.repeat(9)}…`)
  })
})

describe('a table whose rows come one by one', () => {
  const columns = [
    { heading: 'time', width: 20 },
    { heading: 'severity', width: 11 },
    { heading: 'region', width: 14, optional: true },
    { heading: 'detection', width: 30 },
  ] as const
  const cells = ['2023-07-12T13:35:31Z', 'critical', 'us-east-1', 'identity/root-console-login']
  const title = `키가 만들어졌습니다 ${'x'.repeat(200)}`

  test.each([60, 80, 120, 160])('fits into %i columns', (width) => {
    const { headings, row } = streamedTable(columns, 'title', width)
    expect(widest(headings)).toBeLessThanOrEqual(width)
    expect(widest(row(cells, title))).toBeLessThanOrEqual(width)
    expect(row(cells, title).split('\n')).toHaveLength(width < 140 ? 2 : 1)
    expect(row(cells, title)).toMatch(/^2023-07-12T13:35:31Z {2}critical {5}/)
  })

  test('leaves out in a narrow one what it can do without', () => {
    expect(streamedTable(columns, 'title', 80).row(cells, 'Root signed in')).toBe(
      '2023-07-12T13:35:31Z  critical     identity/root-console-login\n  Root signed in',
    )
  })

  test('is whole on one line where it is piped', () => {
    expect(streamedTable(columns, 'title', undefined).row(cells, title)).toMatch(/us-east-1 .*x{200}$/)
  })
})
