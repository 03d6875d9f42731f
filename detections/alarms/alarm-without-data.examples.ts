import { alarmChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('alarm-state/metric-insufficient-data.json'),
      title: 'Alarm ServerCpuTooHigh, in ALARM before, has no data on average CPU of EC2 instance i-12345678901234567',
      severity: 'low',
    },
    {
      event: alarmChange('queue', 'INSUFFICIENT_DATA', { previousState: { value: 'OK' } }),
      title: 'Alarm queue has no data',
    },
  ],
  silent: [
    {
      event: alarmChange('TargetTracking-service/main/web-AlarmLow-1', 'INSUFFICIENT_DATA', {
        previousState: { value: 'OK' },
      }),
      because: 'scaling by a target made it, and it fires each night',
    },
    {
      event: alarmChange('new', 'INSUFFICIENT_DATA', { state: { reason: 'Unchecked: Initial alarm creation' } }),
      because: 'it is new',
    },
    { event: sample('alarm-state/metric-ok.json'), because: 'it has data' },
  ],
})
