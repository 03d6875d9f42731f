import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alarms } from '../../../../../detections/alarms/index.ts'
import type { Envelope } from '../../../../../shared/core/envelope.ts'
import { isJsonObject } from '../../../../../shared/core/json.ts'
import { createMatcher } from '../../../../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../../../../shared/judging/raise-alerts.ts'
import { alarmState } from '../../../../../shared/sources/alarms/alarm-state.ts'
import { alarmsNamedIn, triggeringIn } from '../../../../../shared/sources/alarms/composite.ts'
import { unwrapAlarm } from '../../../../../shared/transports/alarm-forms.ts'
import { samples } from '../../../../arbitraries.ts'
import { alarmChange, sample, seriesChange } from '../../../../events.ts'

const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  0,
  7,
  -1.5,
  true,
  '',
  'odd',
  '{',
  [],
  ['odd'],
  [null],
  {},
  { odd: 'odd' },
  { value: [] },
)

const invokedIn = { partition: 'aws', region: 'us-east-1', account: '111122223333' }
const deps = { match: createMatcher(alarms), accountName: () => undefined, severityOf: () => undefined }

function described(payload: unknown) {
  return unwrapAlarm(payload, invokedIn).envelopes.map((envelope) => {
    const { event, describe } = alarmState.read(envelope, { accountName: () => 'Production' })
    return { event, ...describe() }
  })
}

test.each([
  [
    sample('alarm-state/metric-alarm-no-mute.json'),
    'Average CPU of EC2 instance i-12345678901234567 is 99.5%, above 50%, since 16:59 UTC, in Production (123456789012), us-east-1: alarm ServerCpuTooHigh is in ALARM.',
  ],
  [
    sample('alarm-state/metric-insufficient-data.json'),
    'There is no data on average CPU of EC2 instance i-12345678901234567 in Production (123456789012), us-east-1: alarm ServerCpuTooHigh cannot fire.',
  ],
  [
    sample('alarm-state/sns-composite-alarm.json'),
    'Alarm ServerCpuTooHigh fired in Production (123456789012), us-east-1: composite alarm ServiceAggregatedAlarm is in ALARM.',
  ],
  [
    alarmChange('logs', 'ALARM', {
      state: {
        reason: 'Threshold Crossed: 1 datapoint [12.0 (20/11/26 13:55:00)] was greater than the threshold (5.0).',
      },
    }),
    'What it measures is 12, above 5, since 2026-11-20 13:55 UTC, in Production (111122223333), us-east-1: alarm logs is in ALARM.',
  ],
  [alarmChange('lean', 'ALARM'), 'Alarm lean is in ALARM in Production (111122223333), us-east-1.'],
  [
    seriesChange('throttles', 'OK'),
    'Alarm throttles, for table orders, is OK again in Production (111122223333), us-east-1.',
  ],
])('the sentence of an event', (payload, sentence) => {
  expect(described(payload).map((one) => one.sentence)).toEqual([sentence])
})

test('values are a line of numbers, with the threshold', () => {
  const [one] = described(sample('alarm-state/metrics-insights-partial-data.json'))
  expect(one?.lines?.[0]).toBe('Values: 20,000 20,000 20,000 (alarm above 0)')
  const recentDatapoints = Array.from({ length: 30 }, (_, i) => i)
  const [long] = described(
    alarmChange('long', 'ALARM', { state: { reasonData: JSON.stringify({ recentDatapoints }) } }),
  )
  expect(long?.lines?.[0]).toBe('Values: ... 19 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1 0')
})

test.each([
  ['ALARM(a) OR ALARM("b c") AND (ALARM(\'d\'))', ['a', 'b c', 'd']],
  ['ALARM(arn:aws:cloudwatch:us-east-1:111122223333:alarm:a) AND OK(b)', ['a']],
  ['ALARM(a) AND NOT ALARM(maintenance)', ['a']],
  ['ALARM( a ) OR ALARM(a)', ['a']],
  [
    'AT_LEAST(2, ALARM, (a, "b, c", arn:aws:cloudwatch:us-east-1:111122223333:alarm:d)) OR ALARM(e)',
    ['e', 'a', 'b, c', 'd'],
  ],
  ['AT_LEAST(60%, NOT ALARM, (a, b)) AND AT_LEAST(1, OK, (c)) AND NOT AT_LEAST(1, ALARM, (d))', []],
  ['TRUE', []],
  ['ALARM(', []],
])('the rule %s names %j', (rule, names) => {
  expect(alarmsNamedIn(rule)).toEqual(names)
})

test('lines that an alarm on logs hands on are shown, five at most, by whichever form it comes', () => {
  const actionLogLines = Array.from({ length: 9 }, (_, i) => ({ message: `payment ${i}\nfailed` }))
  const [byEvent] = described(alarmChange('payments', 'ALARM', { state: { ...Object({ actionLogLines }) } }))
  const message = { AlarmName: 'payments', NewStateValue: 'ALARM', Trigger: { LogLines: ['payment 0 failed'] } }
  const [byTopic] = described({ Records: [{ Sns: { Message: JSON.stringify(message) } }] })
  const lines = [0, 1, 2, 3, 4].map((i) => `Log line: payment ${i} failed`)
  expect([byEvent?.lines, byTopic?.lines]).toEqual([lines, lines.slice(0, 1)])
})

test('children that are OK brought a composite alarm nowhere', () => {
  const child = (name: string, value: string) => ({ arn: `arn:aws:cloudwatch:r:1:alarm:${name}`, state: { value } })
  const reasonData = JSON.stringify({ triggeringAlarms: [child('a', 'ALARM'), child('b', 'OK'), 7] })
  expect(triggeringIn({ reasonData })).toEqual(['a'])
  expect(triggeringIn({ reason: 'arn:aws:cloudwatch:r:1:alarm:c transitioned to ALARM at Friday' })).toEqual(['c'])
  expect(triggeringIn({ reason: 'arn:aws:cloudwatch:r:1:alarm:c was created and its rule evaluates to OK' })).toEqual(
    [],
  )
})

describe('whatever a field holds', () => {
  const payloads = samples.filter((one) => unwrapAlarm(one, invokedIn).envelopes.some(isOfAlarm))

  test('nothing throws, and no text says undefined, NaN or names nothing', () => {
    expect(payloads.length).toBeGreaterThan(15)
    const changes = fc.array(fc.tuple(fc.nat(), odd), { maxLength: 3 })
    fc.assert(
      fc.property(fc.constantFrom(...payloads), changes, (payload, changed) => {
        unwrapAlarm(changed.reduce(oddAt, payload), invokedIn).envelopes.filter(isOfAlarm).forEach(expectWholeTexts)
      }),
      { numRuns: 2000 },
    )
  })
})

function oddAt(all: unknown, [index, value]: readonly [number, unknown]): unknown {
  const places = placesIn(all)
  return replaced(all, places[index % places.length] ?? [], value)
}

function expectWholeTexts(envelope: Envelope): void {
  const { sentence, what, lines = [] } = alarmState.read(envelope, deps).describe()
  const raised = raiseAlerts(envelope, deps).flatMap(({ title, why, description }) => [
    title,
    why,
    description.sentence,
  ])
  for (const said of [sentence, what, ...lines, ...raised]) expectWhole(said ?? '')
}

function isOfAlarm({ source }: { readonly source: string }): boolean {
  return source === 'aws.cloudwatch'
}

function expectWhole(said: string): void {
  expect(said).not.toMatch(/undefined|NaN|Invalid Date|\[object|\bnull\b|Infinity/)
  expect(said).not.toMatch(/ {2}|(?<![\w.-])(?:of|by|on|for|alarm|Alarm) (?:[,.:]|is\b|are\b|fired\b)|^\s|\s$/)
}

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, field]) => placesIn(field, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? replaced(one, rest, by) : one))
  return isJsonObject(value) ? { ...value, [key]: replaced(value[key], rest, by) } : by
}
