import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

test('docs/cost.md and the README state what npm run bench:cost computes', () => {
  const [cost, readme] = ['docs/cost.md', 'README.md'].map((file) => readFileSync(resolve(root, file), 'utf8'))
  const rows = execFileSync(process.execPath, ['bench/cost.ts'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/))
    .filter((cells) => /^\d+\.\d\d$/.test(cells[1] ?? ''))
  expect(rows.length).toBeGreaterThan(8)
  const plain = cost?.replaceAll('*', '').replace(', if nothing else uses it', '')
  for (const cells of rows) expect(plain).toContain(`| ${cells.join(' | ')} |`)
  const [listed = [], less = []] = rows.slice(-2)
  for (const column of [1, 2, 3]) expect(readme).toContain(`| ${listed[column]} | ${less[column]} |`)
})

test('docs/cost.md and decision 28 name the memory sizes that serverless.yml has', () => {
  const stack = readFileSync(resolve(root, 'serverless.yml'), 'utf8')
  const sizes = [...stack.matchAll(/memorySize: (\d+)/g)].map(([, size]) => Number(size).toLocaleString('en'))
  expect(sizes).toHaveLength(2)
  const [usual, logs] = sizes
  for (const file of ['docs/cost.md', 'docs/decisions/0028-memory-by-measurement.md']) {
    const text = readFileSync(resolve(root, file), 'utf8').replaceAll(/\s+/g, ' ')
    expect(text, file).toContain(`${usual} MB, and ${logs} for \`logSubscription\``)
  }
})
