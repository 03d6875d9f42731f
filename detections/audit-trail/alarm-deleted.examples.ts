import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (alarmNames: readonly string[], record: JsonObject = {}) =>
  apiCall('monitoring:DeleteAlarms', { requestParameters: { alarmNames }, ...record })

export default defineExamples({
  fires: [
    { event: remove(['root-usage']), title: 'alice deleted alarm root-usage', severity: 'medium' },
    { event: remove(['main', 'orders']), title: 'alice deleted alarms main and orders' },
    { event: remove(['a', 'b', 'c', 'd']), title: 'alice deleted 4 alarms' },
    {
      event: remove(['main'], { userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice deleted alarm main',
      severity: 'low',
    },
    { event: remove(['tocsin-prod-dead-letters', 'main']), title: 'alice deleted alarm main' },
  ],
  silent: [
    { event: remove(['main'], { errorCode: 'ResourceNotFound' }), because: 'there is no such alarm' },
    {
      event: remove(['tocsin-prod-dead-letters']),
      because: "Tocsin's own alarm has a detection of its own",
    },
  ],
})
