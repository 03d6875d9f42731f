import { describe, expect, test } from 'vitest'
import { readAlarmReason } from '../../../../../shared/sources/alarms/alarm-reason.ts'
import { numberInWords } from '../../../../../shared/sources/alarms/number-in-words.ts'

const crossed = (comparison: string) =>
  `Threshold Crossed: 1 out of the last 1 datapoints [99.5 (02/10/19 16:59:00)] was ${comparison} (minimum 1 datapoint for OK -> ALARM transition).`

describe('the condition', () => {
  test.each([
    ['greater than the threshold (50.0)', 'above 50'],
    ['greater than or equal to the threshold (50.0)', 'at or above 50'],
    ['less than the threshold (-1.5)', 'below -1.5'],
    ['less than or equal to the threshold (1.0E-4)', 'at or below 0.0001'],
    ['not greater than the threshold (50.0)', 'above 50'],
    ['less than the lower thresholds [0.02] or greater than the upper thresholds [0.3]', 'outside its expected band'],
    ['greater than the upper thresholds [0.3]', 'above its expected band'],
    ['less than the lower thresholds [0.02]', 'below its expected band'],
    ['odd', undefined],
  ])('%s', (comparison, condition) => {
    expect(readAlarmReason(crossed(comparison), undefined).condition).toBe(condition)
  })

  test('has the unit of the metric', () => {
    expect(readAlarmReason(crossed('less than the threshold (2147483648)'), undefined, 'bytes').condition).toBe(
      'below 2 GiB',
    )
  })
})

test('the band is said by its numbers', () => {
  const expected = (data: object) => readAlarmReason('', JSON.stringify(data)).expected
  expect(expected({ recentLowerThresholds: [0.0206], recentUpperThresholds: [0.3007] })).toBe('0.0206 to 0.301')
  expect(expected({ recentUpperThresholds: [0.3] })).toBe('at most 0.3')
  expect(expected({ recentLowerThresholds: [5] })).toBe('at least 5')
  expect(expected({})).toBeUndefined()
})

describe('the values', () => {
  const values = (reason: string, data?: object) =>
    readAlarmReason(reason, data && JSON.stringify(data)).datapoints.map(({ value }) => value)

  test('are the oldest first, in whichever form they come', () => {
    expect(values('', { recentDatapoints: [3, 2, 1] })).toEqual([1, 2, 3])
    const evaluated = [
      { timestamp: '2026-11-21T13:59:00.000+0000', value: 2 },
      { timestamp: '2026-11-21T13:58:00.000+0000' },
    ]
    expect(values('', { recentDatapoints: [2], evaluatedDatapoints: evaluated })).toEqual([undefined, 2])
    expect(values('[2.0 (21/11/26 13:59:00), 1.0 (21/11/26 13:58:00)] were greater')).toEqual([1, 2])
  })

  test('of which the query saw a part only are those that the alarm took', () => {
    expect(values('', { recentDatapoints: [3, 2, 1], evaluatedDatapoints: [{ value: 3 }] })).toEqual([1, 2, 3])
  })

  test('begin when the reason says', () => {
    expect(readAlarmReason(crossed('greater than the threshold (50.0)'), '{"recentDatapoints":[99.5]}').since).toEqual(
      new Date('2019-10-02T16:59:00Z'),
    )
  })
})

test.each([
  ['no datapoints were received for 1 period and 1 missing datapoint was treated as [Breaching].', true],
  ['no datapoints were received for 5 periods and 5 missing datapoints were treated as [Breaching].', true],
  ['no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].', false],
])('%s', (reason, isMissing) => {
  expect(readAlarmReason(`Threshold Crossed: ${reason}`, undefined).isMissing).toBe(isMissing)
})

test.each(['', '{', '[]', 'null', '{"recentDatapoints":{},"threshold":"x"}', '{"evaluatedDatapoints":[1,null]}'])(
  'reason data %j give nothing',
  (data) => {
    const { condition, datapoints, since } = readAlarmReason('', data)
    expect([condition, datapoints.filter(({ value }) => value !== undefined), since]).toEqual([
      undefined,
      [],
      undefined,
    ])
  },
)

test.each([
  [99.50160229693434, undefined, '99.5'],
  [45628, undefined, '45,628'],
  [0.020599, undefined, '0.0206'],
  [0, '%', '0%'],
  [1200, 's', '1,200 s'],
  [523.4, 'USD', '523 USD'],
  [100, 'bytes', '100 bytes'],
  [1536, 'bytes', '1.5 KiB'],
  [-2147483648, 'bytes', '-2 GiB'],
  [1e20, undefined, '1.00e+20'],
])('%s %s is said as %s', (value, unit, words) => {
  expect(numberInWords(value, unit)).toBe(words)
})
