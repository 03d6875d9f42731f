import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { shipped } from '../../detections/sequences/index.ts'
import { monitoringControls } from '../../local/docs/benchmark.ts'
import { catalogue } from '../../local/docs/catalogue.ts'
import { sourcesPage } from '../../local/docs/sources-page.ts'

test.each([
  ['detections.md', () => catalogue(detections, shipped)],
  ['sources.md', () => sourcesPage(detections)],
] as const)('docs/%s is current', async (name, current) => {
  const written = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
  expect(written === (await current()), `docs/${name} is out of date; run npm run docs`).toBe(true)
})

test.each([
  ['docs/adding-a-detection.md', 'detections/sequences/bucket-unprotected-then-emptied.ts'],
  ['docs/adding-a-source.md', 'shared/sources/services/states.ts'],
])('the file that %s shows is as it stands', (page, file) => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  expect(read(page).includes(`\`\`\`ts\n${read(file)}\`\`\``), `copy ${file} there`).toBe(true)
})

test('every monitoring control of the CIS benchmark is covered', () => {
  const covered = new Set(detections.flatMap(({ cis = [] }) => cis))
  expect(monitoringControls.map(([control]) => control).filter((control) => !covered.has(control))).toEqual([])
})
