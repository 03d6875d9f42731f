import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundledPackages, licencesPage, permissive } from '../../local/licences/third-party.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const packages = await bundledPackages()

test('THIRD-PARTY-LICENCES.md is current', () => {
  const isCurrent = read('THIRD-PARTY-LICENCES.md') === licencesPage(packages)
  expect(isCurrent, 'THIRD-PARTY-LICENCES.md is out of date; run npm run licences').toBe(true)
})

test('nothing is bundled under a licence that reaches further than its own text', () => {
  expect(packages.length).toBeGreaterThan(10)
  expect(packages.filter(({ licence }) => !permissive.has(licence))).toEqual([])
})

test('the project says its own licence', () => {
  expect(JSON.parse(read('package.json')).license).toBe('Apache-2.0')
  expect(read('LICENSE')).toMatch(/^\s+Apache License\n\s+Version 2\.0/)
})
