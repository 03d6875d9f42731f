import { alarmChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const fired = sample('alarm-state/metric-alarm-no-mute.json')

export default defineExamples({
  fires: [
    {
      events: [fired, sample('alarm-state/metric-ok.json')],
      title: 'Alarm ServerCpuTooHigh is OK again',
      severity: 'information',
    },
    {
      events: [
        sample('alarm-state/sns-composite-alarm.json'),
        alarmChange('ServiceAggregatedAlarm', 'OK', {
          account: '123456789012',
          alarmRule: 'ALARM(ServerCpuTooHigh) OR ALARM(TotalNetworkTrafficTooHigh)',
        }),
      ],
      title: 'Composite alarm ServiceAggregatedAlarm is OK again',
    },
    { event: sample('alarm-state/sns-ok-real.json'), title: 'Alarm DBMigrationRequired is OK again' },
  ],
  silent: [
    {
      event: alarmChange('TargetTracking-service/main/web-AlarmLow-1', 'OK'),
      because: 'scaling by a target made it, and it fires each night',
    },
    { event: sample('alarm-state/metric-alarm-no-mute.json'), because: 'it fired' },
    { event: sample('alarm-state/metric-insufficient-data.json'), because: 'it has no data' },
  ],
})
