import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const document = readFileSync(new URL('docs/reliability.md', root), 'utf8')
const rows = document
  .slice(0, document.indexOf('\n## Measured'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (What fails|---)/.test(line))
  .map((line) => line.split(' | '))

describe('docs/reliability.md', () => {
  test.each(rows.map((cells) => [cells[0]?.slice(2), cells.at(-1) ?? ''] as const))(
    'the row "%s" says what proves it, or that nothing does',
    (_, proof) => {
      const tests = [...proof.matchAll(/`(test\/[^`]+\.test\.ts)` "([^"]+)"/g)]
      if (tests.length === 0) expect(proof, 'name a test as `file` "name", or write "no test"').toMatch(/^no test/)
      for (const [, file = '', name = ''] of tests) {
        expect(existsSync(new URL(file, root)), `${file} must exist`).toBe(true)
        expect(readFileSync(new URL(file, root), 'utf8'), `${file} must have a test of this name`).toContain(
          `'${name}'`,
        )
      }
    },
  )
})
