import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxPatternLength } from '../../deploy/merge-patterns.ts'
import { deployedRules, maxRulesPerBus } from '../../deploy/rules.ts'
import { detections } from '../../detections/index.ts'
import { isJsonObject } from '../../shared/core/json.ts'
import { causePattern, patternOf } from '../../shared/match-detections.ts'
import { RuleIndex } from '../../shared/patterns/index.ts'
import { type Route, routes } from '../../shared/routes.ts'
import { mutatedSample } from '../arbitraries.ts'
import { apiCall } from '../events.ts'

const fromEventBridge = Object.values<Route>(routes).filter(({ trigger }) => trigger === 'eventbridge')
const rules = fromEventBridge.flatMap((route) => deployedRules(detections, route))
const kinds = new Set(fromEventBridge.flatMap((route) => route.kinds))
const delivered = detections.filter(({ on }) => kinds.has(on))

const ruleIndex = RuleIndex.from(rules.map(({ pattern }, id) => ({ id, pattern })))
const detectionIndex = RuleIndex.from(
  [...delivered.map(patternOf), causePattern(delivered)].flatMap((pattern, id) => (pattern ? [{ id, pattern }] : [])),
)

/** Calls that some detection names, and others of the same services. */
const namedCalls = [
  ...new Set(
    JSON.stringify(rules)
      .match(/"[A-Z][A-Za-z0-9]{4,60}"/g)
      ?.map((text) => JSON.parse(text)) ?? [],
  ),
]
const services = [...new Set(JSON.stringify(rules).match(/[a-z0-9-]+(?=\.amazonaws\.com)/g) ?? [])]

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

test('the rules let through every event that some detection wants or waits for, and no other', () => {
  let wanted = 0
  fc.assert(
    fc.property(fc.oneof(call, mutatedSample), (event) => {
      const someDetection = detectionIndex.match(event).length > 0
      if (someDetection) wanted++
      expect(ruleIndex.match(event).length > 0, JSON.stringify(event)).toBe(someDetection)
    }),
    { numRuns: 5000 },
  )
  expect(wanted, 'the events must be of both kinds').toBeGreaterThan(50)
})

test('the rules let through the calls that an alert waits for', () => {
  const event = apiCall('ec2:StartInstances')
  expect([ruleIndex.match(event).length > 0, detectionIndex.match(event).length > 0]).toEqual([true, true])
})

test('the rules keep the limits of EventBridge', () => {
  expect(rules.length).toBeLessThanOrEqual(maxRulesPerBus)
  for (const { pattern } of rules) {
    expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(maxPatternLength)
    expect(isJsonObject(pattern)).toBe(true)
  }
  // Rules with a wildcard are limited to 30 on a bus.
  expect(rules.filter(({ pattern }) => JSON.stringify(pattern).includes('"wildcard"')).length).toBeLessThanOrEqual(30)
})
