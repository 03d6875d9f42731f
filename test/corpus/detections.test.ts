import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../deploy/documents/read-documents.ts'
import { deployedRules } from '../../deploy/rules.ts'
import { detections } from '../../detections/index.ts'
import { cleanText } from '../../shared/channels/clean-text.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import type { Notification } from '../../shared/core/notification.ts'
import { createMatcher } from '../../shared/match-detections.ts'
import { compilePattern } from '../../shared/patterns/index.ts'
import { raiseAlerts } from '../../shared/pipeline.ts'
import { type Route, routes } from '../../shared/routes.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { examplesOfDocument } from '../documents.ts'
import { session } from '../events.ts'
import { type Examples, payloadsOf } from '../examples.ts'
import { runPayloads } from '../run.ts'

const folder = new URL('../../detections/', import.meta.url)
const files = globSync('*/*.ts', { cwd: folder })
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => !file.startsWith('requests/') && !file.endsWith('/index') && file !== 'custom/documents')
const { documents, problems } = readDocuments(fileURLToPath(new URL('custom', folder)))
const documented = new Map(documents.map((checked) => [checked.document.id, examplesOfDocument(checked)]))
const modules = files.filter((file) => !file.endsWith('.examples')).sort()
const written = [...modules, ...documented.keys()].sort()

const rules = Object.values<Route>(routes)
  .filter(({ trigger }) => trigger === 'eventbridge')
  .flatMap(({ kinds }) => deployedRules(detections, kinds))
  .map((rule) => ({ ...rule, matcher: compilePattern(rule.pattern) }))

const named = (some: readonly Detection[]) => some.map((detection) => [detection.id, detection] as const)

async function examplesOf({ id }: Detection): Promise<Examples> {
  const ofDocument = documented.get(id)
  if (ofDocument !== undefined) return ofDocument
  const module: { default: Examples } = await import(new URL(`${id}.examples.ts`, folder).href)
  return module.default
}

async function firing({ fires }: Examples): Promise<readonly JsonObject[]> {
  return fires.flatMap((example) => payloadsOf(example)).filter(isJsonObject)
}

function alertIn({ messages }: Notification): { readonly title: string; readonly notes: readonly string[] } {
  return JSON.parse(messages['sqs'] ?? '{}')
}

function detailOf(event: JsonObject): JsonObject {
  const { detail } = event
  return isJsonObject(detail) ? detail : {}
}

test('every detection stands in the index of its family under the path of its file', () => {
  expect(detections.map(({ id }) => id).sort(), 'add its line to detections/<family>/index.ts').toEqual(written)
})

test('the documents in detections/custom/ are right', () => {
  expect(problems, problems.join('\n')).toEqual([])
})

test('every detection has its examples beside it', () => {
  const examples = files.filter((file) => file.endsWith('.examples')).map((file) => file.replace(/\.examples$/, ''))
  expect(examples.sort(), 'write detections/<id>.examples.ts').toEqual(modules)
})

/** What users write as documents is checked when it is read, and needs no examples. */
const inCode = (detection: Detection): boolean => !documented.has(detection.id)

describe.each(named(detections))('%s', (_, detection) => {
  test.runIf(inCode(detection))('says why, what to do, when it is harmless, and where AWS documents it', () => {
    expect.soft(detection.why, 'why: one sentence, from a capital to a period').toMatch(/^[A-Z].{10,200}\.$/s)
    expect.soft(detection.references.length, "references: a page of AWS's documentation").toBeGreaterThan(0)
    for (const reference of detection.references) expect(reference).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+$/)
    for (const technique of detection.mitre ?? []) expect(technique).toMatch(/^T\d{4}(\.\d{3})?$/)
    for (const control of detection.cis ?? []) expect(control).toMatch(/^4\.([1-9]|1[0-5])$/)
    for (const reason of detection.falsePositives) expect(reason).toMatch(/^[A-Z].*\.$/s)
    const harmless = expect.soft(detection.falsePositives.length, 'falsePositives: when it is harmless')
    if (detection.closes === undefined) harmless.toBeGreaterThan(0)
    else expect(written).toContain(detection.closes)
    expect(detection.window.minutes).toBeGreaterThan(0)
    expect(detection.window.threshold).toBeGreaterThan(0)
  })

  test.runIf(inCode(detection))('has examples of both kinds', async () => {
    const { fires, silent } = await examplesOf(detection)
    expect(fires.length, 'add an event that fires').toBeGreaterThan(0)
    expect(silent.length, 'add a near miss').toBeGreaterThan(0)
    expect(silent.every(({ because }) => because.length > 0)).toBe(true)
  })

  test('fires on its examples, once and with their titles', async () => {
    for (const example of (await examplesOf(detection)).fires) {
      const { results, published } = await runPayloads(payloadsOf(example), [detection])
      expect(results.flatMap(({ failed, malformed }) => [...failed, ...malformed])).toEqual([])
      expect(published.map((notification) => alertIn(notification).title)).toEqual([cleanText(example.title, 1000)])
      const [notification] = published
      if (example.severity !== undefined) expect(notification?.attributes['severity']).toBe(example.severity)
      expect(notification && alertIn(notification).notes.filter((note) => note.includes('could not'))).toEqual([])
      expect(example.title, 'a value is missing').not.toMatch(/undefined|\[object|NaN/)
      const { respond } = JSON.parse(notification?.messages['sqs'] ?? '')
      if (detection.closes === undefined) expect(respond.length, 'say what to do').toBeGreaterThan(0)
      if (detection.on === 'api-call') {
        expect(JSON.stringify(respond), 'the call says who made it: take otherCalls').not.toContain('Find who did it')
      }
    }
  })

  test('stays silent on its near misses', async () => {
    for (const example of (await examplesOf(detection)).silent) {
      const { results, published } = await runPayloads(payloadsOf(example), [detection])
      expect(
        published.map((notification) => alertIn(notification).title),
        example.because,
      ).toEqual([])
      expect(results.flatMap(({ failed, malformed }) => [...failed, ...malformed])).toEqual([])
    }
  })
})

const calls = detections.filter(({ on }) => on === 'api-call')

/** What a detection says of its own examples, where something about them is changed. */
async function titlesFor(detection: Detection, change: JsonObject): Promise<readonly string[]> {
  const events = await firing(await examplesOf(detection))
  const changed = events.map((event) => ({ ...event, detail: { ...detailOf(event), ...change } }))
  const { published } = await runPayloads(changed, [detection])
  return published.map((notification) => alertIn(notification).title)
}

test.each(named(calls.filter(({ byAws }) => byAws !== true)))(
  '%s is silent on what AWS does by itself',
  async (_, detection) => {
    const serviceRole = session('AWSServiceRoleForAutoScaling', 'AutoScaling')
    for (const userIdentity of [{ type: 'AWSService', invokedBy: 'autoscaling.amazonaws.com' }, serviceRole]) {
      expect(await titlesFor(detection, { userIdentity })).toEqual([])
    }
  },
)

test.each(named(calls.filter(({ outcome }) => outcome === 'success')))(
  '%s is silent on calls that failed and changed nothing',
  async (_, detection) => {
    expect(await titlesFor(detection, { errorCode: 'AccessDenied', errorMessage: 'not authorized' })).toEqual([])
    expect(await titlesFor(detection, { errorCode: 'Client.DryRunOperation' })).toEqual([])
  },
)

test.each(named(calls))('%s asks for read-only calls where, and only where, it needs them', async (_, detection) => {
  const events = (await firing(await examplesOf(detection))).map(detailOf)
  if (events.length === 0) return
  const management = events.filter(({ managementEvent }) => managementEvent !== false)
  const readOnly = management.some((detail) => detail['readOnly'] === true)
  expect(detection.readOnlyCalls === true, 'set readOnlyCalls, or readOnly in the examples').toBe(readOnly)
})

test.each(named(detections.filter(({ on }) => on !== 'log-line')))(
  'a deployed rule lets the examples of %s through, in a state in which AWS sends them',
  async (_, detection) => {
    for (const event of await firing(await examplesOf(detection))) {
      const { readOnly, managementEvent } = detailOf(event)
      const needsAll = detection.on === 'api-call' && readOnly === true && managementEvent !== false
      const open = rules.filter(({ state }) => !needsAll || state !== 'ENABLED')
      const passes = open.some(({ matcher }) => matcher.matches(event))
      expect(passes, JSON.stringify(event)).toBe(true)
    }
  },
)

test('every deployed rule is needed by some detection', async () => {
  const events = new Map<string, readonly JsonObject[]>()
  for (const detection of detections) events.set(detection.id, await firing(await examplesOf(detection)))
  // A detection of many calls is spread over several rules, each of which has some of its examples or none.
  const isSpread = (id: string) => rules.filter((rule) => rule.detections.includes(id)).length > 1
  for (const rule of rules) {
    const wanted = rule.detections.filter((id) => !isSpread(id)).flatMap((id) => events.get(id) ?? [])
    const isKnown = wanted.length > 0 || rule.detections.every((id) => documented.has(id) || isSpread(id))
    expect(isKnown && wanted.every((event) => rule.matcher.matches(event)), rule.detections.join(' ')).toBe(true)
  }
  expect(rules.length).toBeGreaterThan(0)
})

test('no two detections say the same', async () => {
  const owners = new Map<string, Set<string>>()
  for (const detection of detections) {
    for (const { title } of (await examplesOf(detection)).fires) {
      owners.set(title, (owners.get(title) ?? new Set()).add(detection.id))
    }
  }
  expect([...owners].filter(([, ids]) => ids.size > 1).map(([title, ids]) => [title, ...ids])).toEqual([])
})

/** What root does is told as root's, too; one call may silence Tocsin's own alarms and others. */
const speaksBesideOthers = new Set(['identity/root-api-call', 'audit-trail/own-alarm-silenced'])

test('one act is told once', async () => {
  const match = createMatcher(detections)
  const deps = { match, accountName: () => undefined, severityOf: () => undefined }
  const doubles: (readonly string[])[] = []
  for (const detection of detections) {
    for (const event of await firing(await examplesOf(detection))) {
      const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: '', account: '' })
      const alerts = envelopes
        .flatMap((envelope) => raiseAlerts(envelope, deps))
        .filter(({ firstSeen, detection: { id, window } }) => {
          return firstSeen === undefined && window.threshold === 1 && !speaksBesideOthers.has(id)
        })
      if (alerts.length > 1) doubles.push(alerts.map(({ detection: { id }, title }) => `${id}: ${title}`))
    }
  }
  expect(doubles).toEqual([])
})
