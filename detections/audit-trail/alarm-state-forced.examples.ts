import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const set = (alarmName: string, stateValue: string, record: JsonObject = {}) =>
  apiCall('monitoring:SetAlarmState', { requestParameters: { alarmName, stateValue, stateReason: 'test' }, ...record })

export default defineExamples({
  fires: [
    { event: set('root-usage', 'OK'), title: 'alice forced alarm root-usage to OK', severity: 'medium' },
    {
      event: set('root-usage', 'OK', { userAgent: 'ssm.amazonaws.com' }),
      title: 'alice forced alarm root-usage to OK',
      severity: 'low',
    },
  ],
  silent: [
    { event: set('root-usage', 'ALARM'), because: 'somebody tests the alarm, and people are told' },
    { event: set('tocsin-prod-dead-letters', 'OK'), because: "Tocsin's own alarm has a detection of its own" },
  ],
})
