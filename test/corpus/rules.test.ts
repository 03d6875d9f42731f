import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxPatternLength } from '../../deploy/merge-patterns.ts'
import { deployedRules, maxRulesPerBus } from '../../deploy/rules.ts'
import { detections } from '../../detections/index.ts'
import { isJsonObject } from '../../shared/core/json.ts'
import { causePattern, patternOf, takingPattern } from '../../shared/judging/match-detections.ts'
import { type Route, routes } from '../../shared/lambda/routes.ts'
import { compilePattern, RuleIndex } from '../../shared/patterns/index.ts'
import { mutatedSample } from '../arbitraries.ts'
import { examplesOf, named } from '../corpus.ts'
import { apiCall } from '../events.ts'
import { payloadsOf } from '../examples.ts'

const fromEventBridge = Object.values<Route>(routes).filter(({ trigger }) => trigger === 'eventbridge')
const rules = fromEventBridge.flatMap((route) => deployedRules(detections, route))
const kinds = new Set(fromEventBridge.flatMap((route) => route.kinds))
const delivered = detections.filter(({ on }) => kinds.has(on))

const wantedPatterns = [...delivered.map(patternOf), causePattern(delivered), takingPattern()].flatMap(
  (pattern) => pattern ?? [],
)
const ruleIndex = RuleIndex.from(rules.map(({ pattern }, id) => ({ id, pattern })))
const detectionIndex = RuleIndex.from(wantedPatterns.map((pattern, id) => ({ id, pattern })))

const inPatterns = (text: RegExp): readonly string[] => [
  ...new Set([...JSON.stringify(wantedPatterns).matchAll(text)].flatMap(([, found]) => found ?? [])),
]
/** Calls that some detection names, and others of the same services. */
const namedCalls = inPatterns(/"([A-Z][A-Za-z0-9]{4,60})"/g)
const services = inPatterns(/"([a-z0-9-]+)\.amazonaws\.com"/g)
const sources = inPatterns(/"(aws\.[a-z0-9-]+)"/g)

const call = fc
  .record({
    service: fc.constantFrom(...services),
    name: fc.constantFrom(...namedCalls, 'DescribeNothing'),
    errorCode: fc.constantFrom(undefined, null, '', 'AccessDenied', 'Client.UnauthorizedOperation'),
    type: fc.constantFrom('IAMUser', 'Root', 'AWSService', 'AssumedRole', undefined),
  })
  .map(({ service, name, errorCode, type }) =>
    apiCall(`${service}:${name}`, {
      ...(errorCode !== undefined && { errorCode }),
      userIdentity: type === undefined ? {} : { type },
    }),
  )

/** Whether a detection wants an event that differs in what rules leave to the function: the service, and what a call was asked with. */
function isAskedOfSomeService(event: unknown): boolean {
  if (!isJsonObject(event) || !isJsonObject(event['detail'])) return false
  const withheld = { ...event['detail'], requestParameters: { omitted: true } }
  const asCalls = services.map((service) => ({
    ...event,
    detail: { ...withheld, eventSource: `${service}.amazonaws.com` },
  }))
  return [...asCalls, ...sources.map((source) => ({ ...event, source }))].some(
    (other) => detectionIndex.match(other).length > 0,
  )
}

test('the rules let through every event that some detection wants or waits for, and who takes a role, and of others only namesakes', () => {
  let [wanted, namesakes] = [0, 0]
  fc.assert(
    fc.property(fc.oneof(call, mutatedSample), (event) => {
      const [isLetThrough, isWanted] = [ruleIndex, detectionIndex].map((index) => index.match(event).length > 0)
      wanted += Number(isWanted)
      if (isWanted) expect(isLetThrough, JSON.stringify(event)).toBe(true)
      else if (isLetThrough) {
        namesakes++
        expect(isAskedOfSomeService(event), JSON.stringify(event)).toBe(true)
      }
    }),
    { numRuns: 5000 },
  )
  expect(wanted, 'the events must be of both kinds').toBeGreaterThan(50)
  expect(namesakes, 'some must be let through for their name alone').toBeGreaterThan(10)
})

test('the rules take a fifth of what a bus may have', () => {
  expect(rules.length).toBeLessThanOrEqual(maxRulesPerBus / 5)
})

test('the rules let through the calls that an alert waits for', () => {
  const event = apiCall('ec2:StartInstances')
  expect([ruleIndex.match(event).length > 0, detectionIndex.match(event).length > 0]).toEqual([true, true])
})

test('the rules keep the limits of EventBridge', () => {
  for (const { pattern } of rules) {
    expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(maxPatternLength)
    expect(isJsonObject(pattern)).toBe(true)
  }
  // Rules with a wildcard are limited to 30 on a bus.
  expect(rules.filter(({ pattern }) => JSON.stringify(pattern).includes('"wildcard"')).length).toBeLessThanOrEqual(30)
})

/**
 * Detections that name no call: of any call they ask who made it or how it went. Their rules let through what a rule that names the
 * call lets through, too, and such an event is paid for twice.
 */
const ofAnyCall: Readonly<Record<string, string>> = {
  'identity/access-denied-burst': 'any call that was denied',
  'identity/many-services-refused': 'any call that was denied',
  'identity/access-key-new-network': 'any call of IAM, by an access key',
  'identity/root-api-call': 'any call of root',
  'identity/root-reading': 'any reading call of root',
}

describe('a call is let through by one rule of a function, and paid for once', () => {
  const indexes = Object.entries<Route>(routes)
    .filter(([, { trigger }]) => trigger === 'eventbridge')
    .map(([name, route]) => {
      const own = deployedRules(detections, route)
      return { name, own, index: RuleIndex.from(own.map(({ pattern }, i) => ({ id: i, pattern }))) }
    })
  const matchers = new Map(detections.map((each) => [each.id, compilePattern(patternOf(each))]))
  let [events, invocations] = [0, 0]
  const needed = new Set<string>()

  /** For each rule of a function that lets the event through, the detections that want it; none where an alert waits for the call. */
  const wantedBy = ({ own, index }: (typeof indexes)[number], event: unknown) =>
    index.match(event).map((i) => (own[i]?.detections ?? []).filter((id) => matchers.get(id)?.matches(event)))

  const check = (event: unknown, of: (typeof indexes)[number]): void => {
    const through = wantedBy(of, event)
    // Where one takes any call, the others of its rule may be there for other calls of theirs.
    const naming = through.filter((ids) => !ids.some((id) => id in ofAnyCall))
    const says = `${of.name}: what one call needs lies in several rules; see deploy/group-patterns.ts`
    expect(naming.slice(1), says).toEqual([])
    events += Number(through.length > 0)
    invocations += through.length
    const others = through.length > 1 ? through.filter((ids) => !naming.includes(ids)).flat() : []
    for (const id of others) needed.add(id)
  }

  test.each(named(detections))('each event of %s', async (_, detection) => {
    for (const event of (await examplesOf(detection)).fires.flatMap(payloadsOf)) {
      for (const each of indexes) check(event, each)
    }
  })

  test('but for those of detections that name no call, all of which need the exception', () => {
    expect(Object.keys(ofAnyCall).filter((id) => !needed.has(id))).toEqual([])
    expect(invocations / events).toBeLessThan(1.1)
  })
})
