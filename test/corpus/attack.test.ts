import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { sequences } from '../../detections/sequences/index.ts'
import { attackLayer } from '../../local/docs/attack-layer.ts'
import written from '../fixtures/attack-techniques.json' with { type: 'json' }

/** Of ATT&CK v19, without what it revoked or deprecated; `npm run names` writes them. */
const techniques: ReadonlySet<string> = new Set(
  Object.entries(written).flatMap(([id, numbers]) => [
    id,
    ...numbers.split(' ').flatMap((number) => (number === '' ? [] : `${id}.${number}`)),
  ]),
)

test('the list of techniques is the one of version 19', () => {
  // As MITRE's release notes count them: 222 techniques with 475 sub-techniques.
  expect([Object.keys(written).length, techniques.size]).toEqual([222, 222 + 475])
  expect(['T1685', 'T1685.002', 'T1686.001', 'T1689'].every((id) => techniques.has(id))).toBe(true)
  expect(['T1562', 'T1562.001', 'T1562.008'].some((id) => techniques.has(id))).toBe(false)
})

test('every technique that a detection or a sequence names is one of ATT&CK, neither revoked nor deprecated', () => {
  const unknown = [...detections, ...sequences].flatMap(({ id, mitre = [] }) =>
    mitre.filter((technique) => !techniques.has(technique)).map((technique) => `${id}: ${technique}`),
  )
  expect(unknown, 'see https://attack.mitre.org/techniques/ for what has come in its place').toEqual([])
})

test('docs/attack-layer.json is current', () => {
  const layer = readFileSync(new URL('../../docs/attack-layer.json', import.meta.url), 'utf8')
  expect(layer === attackLayer(detections), 'docs/attack-layer.json is out of date; run npm run docs').toBe(true)
})
