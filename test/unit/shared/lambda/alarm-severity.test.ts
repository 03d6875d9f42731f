import { expect, test } from 'vitest'
import { alarms } from '../../../../detections/alarms/index.ts'
import type { TocsinConfig } from '../../../../shared/config.ts'
import { createMatcher } from '../../../../shared/judging/match-detections.ts'
import { raiseAlerts } from '../../../../shared/judging/raise-alerts.ts'
import { configuredSeverityOf } from '../../../../shared/lambda/active-detections.ts'
import { unwrapEventBridge } from '../../../../shared/transports/eventbridge.ts'
import { alarmChange, seriesChange } from '../../../events.ts'

const config: TocsinConfig = {
  severity: { 'alarms/*': 'low' },
  alarms: [
    { name: 'prod-*', description: '*[P1]*', severity: 'critical' },
    { name: 'prod-*', severity: 'high' },
    { name: '*-canary', severity: 'information' },
  ],
}

function severitiesOf(event: object, configured: TocsinConfig = config) {
  const { envelopes } = unwrapEventBridge(event, { partition: 'aws', region: '', account: '' })
  const deps = {
    match: createMatcher(alarms),
    accountName: () => undefined,
    severityOf: configuredSeverityOf(configured),
  }
  return envelopes.flatMap((envelope) => raiseAlerts(envelope, deps)).map(({ severity }) => severity)
}

test.each([
  ['prod-web', 'Page us [P1] at once', 'critical'],
  ['prod-web', 'Look at it [P2]', 'high'],
  ['prod-web', undefined, 'high'],
  ['prod-canary', undefined, 'high'],
  ['dev-canary', undefined, 'information'],
  ['dev-web', '[P1]', 'low'],
])('alarm %s with description %s is %s: the first entry that fits wins', (name, description, severity) => {
  const parts = description === undefined ? {} : { description }
  expect(severitiesOf(alarmChange(name, 'ALARM', parts))).toEqual([severity])
  expect(severitiesOf(seriesChange(name, 'ALARM', parts))).toEqual([severity])
})

test('what ends an alarm, has no data or is kept quiet is none of these', () => {
  const only: TocsinConfig = { alarms: [{ name: '*', severity: 'critical' }] }
  expect(severitiesOf(alarmChange('a', 'OK'), only)).toEqual(['information'])
  expect(severitiesOf(alarmChange('a', 'INSUFFICIENT_DATA'), only)).toEqual(['low'])
  const quiet = { state: { actionsSuppressedBy: 'Alarm' } }
  expect(severitiesOf(alarmChange('a', 'ALARM', quiet), only)).toEqual(['information'])
})

test('medium, where nothing is configured', () => {
  expect(severitiesOf(alarmChange('a', 'ALARM'), {})).toEqual(['medium'])
})
