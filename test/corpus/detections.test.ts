import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rulePatterns } from '../../deploy/rules.ts'
import { detections } from '../../detections/index.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { compilePattern } from '../../shared/patterns/index.ts'
import { type Route, routes } from '../../shared/routes.ts'
import type { Examples } from '../examples.ts'
import { runPayload } from '../run.ts'

const families = ['identity', 'audit-trail', 'network', 'data', 'compute', 'organization', 'compliance', 'logs']
const folder = new URL('../../detections/', import.meta.url)
const files = globSync(`{${families.join(',')}}/*.ts`, { cwd: folder }).map((file) => file.replace(/\.ts$/, ''))
const modules = files.filter((file) => !file.endsWith('.examples'))

const deployedRules = Object.values<Route>(routes)
  .filter(({ trigger }) => trigger === 'eventbridge')
  .flatMap(({ kinds }) => rulePatterns(detections, kinds))
  .map(compilePattern)

async function examplesOf({ id }: Detection): Promise<Examples> {
  const module: { default: Examples } = await import(new URL(`${id}.examples.ts`, folder).href)
  return module.default
}

test('every detection stands in detections/index.ts under the path of its file', () => {
  expect(detections.map(({ id }) => id).sort(), 'add the line that is missing in detections/index.ts').toEqual(
    modules.sort(),
  )
})

test('every detection has its examples beside it', () => {
  const examples = files.filter((file) => file.endsWith('.examples')).map((file) => file.replace(/\.examples$/, ''))
  expect(examples.sort(), 'write detections/<id>.examples.ts').toEqual(modules.sort())
})

describe.each(detections.map((detection) => [detection.id, detection] as const))('%s', (_, detection) => {
  test('says why, and where AWS documents it', () => {
    expect(detection.why).toMatch(/^[A-Z].*\.$/s)
    expect(detection.references.length).toBeGreaterThan(0)
    for (const reference of detection.references) expect(reference).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+$/)
    for (const technique of detection.mitre ?? []) expect(technique).toMatch(/^T\d{4}(\.\d{3})?$/)
    for (const control of detection.cis ?? []) expect(control).toMatch(/^4\.([1-9]|1[0-6])$/)
  })

  test('closes a detection that exists', () => {
    if (detection.closes !== undefined) expect(modules).toContain(detection.closes)
  })

  test('has examples of both kinds', async () => {
    const { fires, silent } = await examplesOf(detection)
    expect(fires.length, 'add an event that fires').toBeGreaterThan(0)
    expect(silent.length, 'add a near miss').toBeGreaterThan(0)
    expect(silent.every(({ because }) => because.length > 0)).toBe(true)
  })

  test('fires on its examples with their titles', async () => {
    for (const { event, title, severity } of (await examplesOf(detection)).fires) {
      const { result, published } = await runPayload(event, [detection])
      expect(result.failed).toEqual([])
      expect(published.map(({ messages }) => JSON.parse(messages['sqs'] ?? '').title)).toEqual([title])
      if (severity !== undefined) expect(published[0]?.attributes['severity']).toBe(severity)
      expect(JSON.parse(published[0]?.messages['sqs'] ?? '').notes).not.toContainEqual(
        expect.stringContaining('could not'),
      )
    }
  })

  test('stays silent on its near misses', async () => {
    for (const { event, because } of (await examplesOf(detection)).silent) {
      const { result } = await runPayload(event, [detection])
      expect(result.published, because).toEqual([])
      expect([...result.failed, ...result.malformed], because).toEqual([])
    }
  })
})

test.each(detections.filter(({ on }) => on !== 'log-line').map((detection) => [detection.id, detection] as const))(
  'a deployed rule lets through the examples of %s',
  async (_, detection) => {
    for (const { event, title } of (await examplesOf(detection)).fires) {
      expect(
        deployedRules.some((rule) => rule.matches(event)),
        title,
      ).toBe(true)
    }
  },
)

test('every deployed rule is needed by some detection', async () => {
  const examples = await Promise.all(detections.map(examplesOf))
  const events = examples.flatMap(({ fires }) => fires.map(({ event }) => event))
  for (const rule of deployedRules) expect(events.some((event) => rule.matches(event))).toBe(true)
  expect(deployedRules.length).toBeGreaterThan(0)
})
