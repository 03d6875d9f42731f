import { describe, expect, test } from 'vitest'
import { deployedRules } from '../../deploy/rules.ts'
import { statementProblems } from '../../deploy/statement-problems.ts'
import { detections } from '../../detections/index.ts'
import type { Detection } from '../../shared/core/detection.ts'
import type { JsonObject } from '../../shared/core/json.ts'
import { type Severity, severities } from '../../shared/core/severity.ts'
import { activeDetections } from '../../shared/lambda/active-detections.ts'
import { type Route, routes } from '../../shared/lambda/routes.ts'
import { compilePattern } from '../../shared/patterns/index.ts'
import { isAlarmForm } from '../../shared/transports/alarm-forms.ts'
import config from '../../tocsin.config.ts'
import { detailOf, documented, examplesOf, files, modules, named, problems, written } from '../corpus.ts'
import {
  alertIn,
  doubleFinder,
  exampleProblems,
  firingEvents,
  firingProblems,
  saidOn,
  silenceProblems,
} from '../detection-problems.ts'
import { session } from '../events.ts'
import type { Examples } from '../examples.ts'
import { alertsTold, runExample } from '../run.ts'

const rules = Object.values<Route>(routes)
  .filter(({ trigger }) => trigger === 'eventbridge')
  .flatMap((route) => deployedRules(detections, route))
  .map((rule) => ({ ...rule, matcher: compilePattern(rule.pattern) }))

/** Each problem is a sentence that says what to do. */
function none(problems: readonly string[]): void {
  expect(problems, problems.join('\n')).toEqual([])
}

test('every detection stands in the index of its family under the path of its file', () => {
  expect(detections.map(({ id }) => id).sort(), 'add its line to detections/<family>/index.ts').toEqual(written)
})

test('the documents in detections/custom/ are right', () => {
  none(problems)
})

test('every detection has its examples beside it', () => {
  const examples = files.filter((file) => file.endsWith('.examples')).map((file) => file.replace(/\.examples$/, ''))
  expect(examples.sort(), 'write detections/<id>.examples.ts').toEqual(modules)
})

/** What users write as documents is checked when it is read, and needs no examples. */
const inCode = (detection: Detection): boolean => !documented.has(detection.id)

describe.each(named(detections))('%s', (_, detection) => {
  test.runIf(inCode(detection))('says why, what to do, when it is harmless, and where AWS documents it', async () => {
    none(statementProblems(detection, written, await saidOn(detection, await examplesOf(detection))))
  })

  test.runIf(inCode(detection))('has examples of both kinds', async () => {
    none(exampleProblems(detection, await examplesOf(detection)))
  })

  test('fires on its examples, once and with their titles', async () => {
    none(await firingProblems(detection, await examplesOf(detection)))
  })

  // Of Tocsin's own parts the table of blinding calls says it, and test/corpus/blinding.test.ts tries all of it.
  const isOfTable = detection.id.startsWith('audit-trail/own-')

  test.runIf(inCode(detection) && !isOfTable)('states the gravest that it can be', async () => {
    const found: Severity[] = []
    for (const example of (await examplesOf(detection)).fires) {
      const { published } = await runExample(detection, example)
      found.push(...published.map((notification) => alertIn(notification).severity))
    }
    const gravest = severities.find((severity) => found.includes(severity))
    expect(detection.gravest, "set gravest to the gravest of its examples' severities, 'high' where left out").toBe(
      gravest,
    )
  })

  test('stays silent on its near misses', async () => {
    none(await silenceProblems(detection, await examplesOf(detection)))
  })
})

const calls = detections.filter(({ on }) => on === 'api-call')

/** What a detection says of its own examples, where something about them is changed. */
async function titlesFor(detection: Detection, change: JsonObject): Promise<readonly string[]> {
  const events = firingEvents(await examplesOf(detection))
  const changed = events.map((event) => ({ ...event, detail: { ...detailOf(event), ...change } }))
  return (await alertsTold(changed, [detection])).map(({ title }) => title)
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
  const events = firingEvents(await examplesOf(detection)).map(detailOf)
  if (events.length === 0) return
  const management = events.filter(({ managementEvent }) => managementEvent !== false)
  const readOnly = management.some((detail) => detail['readOnly'] === true)
  expect(detection.readOnlyCalls === true, 'set readOnlyCalls, or readOnly in the examples').toBe(readOnly)
})

test.each(named(detections.filter(({ on }) => on !== 'log-line')))(
  'a deployed rule lets the examples of %s through, in a state in which AWS sends them',
  async (_, detection) => {
    // What an alarm hands over itself, or by a topic, comes by no rule.
    const byRules = firingEvents(await examplesOf(detection)).filter((event) => !isAlarmForm(event))
    for (const event of byRules) {
      const { eventName, readOnly, managementEvent } = detailOf(event)
      const isRead = readOnly === true || (detection.on === 'console-login' && /^(?:Get|List)/.test(String(eventName)))
      const needsAll = isRead && managementEvent !== false
      const open = rules.filter(({ state }) => !needsAll || state !== 'ENABLED')
      const passes = open.some(({ matcher }) => matcher.matches(event))
      expect(passes, JSON.stringify(event)).toBe(true)
    }
  },
)

/** Alarms come by SNS, and as their own action, too. */
function byEventBridge(examples: Examples): readonly JsonObject[] {
  return firingEvents(examples).filter((event) => 'detail-type' in event)
}

test('every deployed rule is needed by some detection', async () => {
  const events = new Map<string, readonly JsonObject[]>()
  for (const detection of detections) events.set(detection.id, byEventBridge(await examplesOf(detection)))
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
  // One's own may say what the one says in whose place it stands.
  const standsFor = new Map(detections.map(({ id, replaces }) => [id, replaces]))
  const others = (ids: ReadonlySet<string>) => [...ids].filter((id) => !ids.has(standsFor.get(id) ?? ''))
  expect([...owners].filter(([, ids]) => others(ids).length > 1).map(([title, ids]) => [title, ...ids])).toEqual([])
})

test('one act is told once', async () => {
  const doublesIn = doubleFinder(activeDetections(detections, config))
  const doubles: string[] = []
  for (const detection of detections) doubles.push(...doublesIn(firingEvents(await examplesOf(detection))))
  none(doubles)
})
