import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { functionFor } from '../../../../local/functions.ts'
import { isJsonObject, type JsonObject } from '../../../../shared/core/json.ts'
import { alarmState } from '../../../../shared/sources/alarms/alarm-state.ts'
import { unwrapAlarm } from '../../../../shared/transports/alarm-forms.ts'
import { json, mutatedSample } from '../../../arbitraries.ts'
import { sample } from '../../../events.ts'

const invokedIn = { partition: 'aws', region: 'eu-central-1', account: '111122223333' }

const message = {
  AlarmName: 'web-5xx',
  AWSAccountId: '111122223333',
  NewStateValue: 'ALARM',
  NewStateReason: 'Threshold Crossed',
  StateChangeTime: '2026-11-21T14:00:00.123+0000',
  Region: 'US East (N. Virginia)',
  AlarmArn: 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:web-5xx',
  OldStateValue: 'OK',
}

const fromTopic = (...messages: readonly unknown[]) => ({
  Records: messages.map((one) => ({
    EventSource: 'aws:sns',
    Sns: { Subject: 'A subject', Message: typeof one === 'string' ? one : JSON.stringify(one) },
  })),
})

function read(payload: unknown) {
  const [envelope] = unwrapAlarm(payload, invokedIn).envelopes
  if (envelope === undefined) throw new Error('There is no event')
  return alarmState.read(envelope, { accountName: () => undefined }).event
}

describe('every form is the event that EventBridge sends', () => {
  test('that event itself', () => {
    const event = sample('alarm-state/metric-ok.json')
    expect(unwrapAlarm(event, invokedIn)).toEqual({ envelopes: [event], ignored: [], malformed: [] })
  })

  test('what an alarm hands to a function', () => {
    expect(read(sample('alarm-state/action-metric-alarm.json'))).toMatchObject({
      alarm: 'lambda-demo-metric-alarm',
      state: 'ALARM',
      previous: { state: 'INSUFFICIENT_DATA' },
      account: { id: '444455556666' },
      region: 'us-east-1',
      time: new Date('2023-08-04T12:36:15.490Z'),
      description: 'Metric Alarm to test Lambda actions',
    })
  })

  test('the message of a topic, of one metric', () => {
    const Trigger = {
      MetricName: 'Errors',
      Namespace: 'AWS/Lambda',
      Statistic: 'SUM',
      Dimensions: [{ name: 'FunctionName', value: 'orders' }, { name: 7 }, null],
      Period: 60,
    }
    expect(read(fromTopic({ ...message, Trigger }))).toMatchObject({
      alarm: 'web-5xx',
      region: 'us-east-1',
      measured: { words: 'errors of function orders in 1 min', verb: 'are' },
      resources: [{ name: 'web-5xx' }, { type: 'AWS::Lambda::Function', name: 'orders' }],
    })
  })

  test('of several metrics, of which one is compared', () => {
    expect(read(sample('alarm-state/sns-multiple-metrics-alarm-go.json'))).toMatchObject({
      measured: { words: 'calculation from outgoing network traffic of EC2 instance TestInstance' },
      condition: 'above 0',
    })
  })

  test('of a composite alarm', () => {
    expect(read(sample('alarm-state/sns-composite-alarm.json'))).toMatchObject({
      composite: { children: ['ServerCpuTooHigh'], named: ['ServerCpuTooHigh', 'TotalNetworkTrafficTooHigh'] },
    })
  })

  test('where it says neither region nor account, those of the function', () => {
    const { AlarmArn: _, AWSAccountId: __, ...lean } = message
    expect(read(fromTopic(lean))).toMatchObject({ region: 'eu-central-1', account: { id: '111122223333' } })
    expect(read({ alarmData: { alarmName: 'a', state: { value: 'ALARM' } } })).toMatchObject({
      region: 'eu-central-1',
      account: { id: '111122223333' },
    })
  })

  test('several messages are several events', () => {
    const { envelopes } = unwrapAlarm(fromTopic(message, { ...message, AlarmName: 'other' }), invokedIn)
    expect(envelopes.map(({ detail }) => detail['alarmName'])).toEqual(['web-5xx', 'other'])
  })
})

describe('what is none', () => {
  test.each([['hello'], ['[]'], [{ AlarmName: 'a' }], [{ NewStateValue: 'ALARM' }], [{ 'detail-type': 'x' }]])(
    '%j is a message of something else',
    (one) => {
      expect(unwrapAlarm(fromTopic(one), invokedIn)).toEqual({
        envelopes: [],
        ignored: ['an SNS message that is no change of an alarm: A subject'],
        malformed: [],
      })
    },
  )

  test('a record without a message is malformed, and keeps no other back', () => {
    const { envelopes, malformed } = unwrapAlarm(
      { Records: [{ Sns: { Message: 7 } }, null, ...fromTopic(message).Records] },
      invokedIn,
    )
    expect(envelopes).toHaveLength(1)
    expect(malformed.map(({ where }) => where)).toEqual(['Records[0].Sns.Message', 'Records[1].Sns.Message'])
  })

  test.each([[null], [[]], ['text'], [{}], [{ Records: [] }], [{ Records: 'x' }], [{ alarmData: 'x' }]])(
    '%j is malformed',
    (payload) => {
      const { envelopes, malformed } = unwrapAlarm(payload, invokedIn)
      expect([envelopes.length, malformed.length]).toEqual([0, 1])
    },
  )

  test('whatever comes, it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(json, mutatedSample), (payload) => {
        unwrapAlarm(payload, invokedIn)
      }),
      { numRuns: 300 },
    )
  })
})

test.each(['action-composite-alarm', 'action-metric-alarm', 'sns-composite-alarm', 'sns-ok-real', 'metric-ok'])(
  '%s goes to the function for alarms',
  (name) => {
    expect(functionFor(sample(`alarm-state/${name}.json`))).toBe('alarmState')
  },
)

describe('any field may be missing, or of another type', () => {
  const names = [
    'action-composite-alarm',
    'action-metric-alarm',
    'sns-composite-alarm',
    'sns-multiple-metrics-alarm-go',
  ]
  const payloads: readonly JsonObject[] = names.map((name) => sample(`alarm-state/${name}.json`)).filter(isJsonObject)

  test.each(payloads)('of %j', (payload) => {
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(payload)), fc.oneof(json, fc.constant(undefined)), (place, value) => {
        for (const envelope of unwrapAlarm(replaced(payload, place, value), invokedIn).envelopes) {
          alarmState.read(envelope, { accountName: () => undefined }).describe()
        }
      }),
    )
  })
})

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, field]) => placesIn(field, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? replaced(one, rest, by) : one))
  return isJsonObject(value) ? { ...value, [key]: replaced(value[key], rest, by) } : by
}
