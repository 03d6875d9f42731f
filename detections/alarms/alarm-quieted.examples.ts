import { alarmChange, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const byRule = 'kept quiet by mute rule testMute'

export default defineExamples({
  fires: [
    {
      event: sample('alarm-state/metric-alarm.json'),
      title: `Alarm ServerCpuTooHigh fired, ${byRule}`,
      severity: 'information',
    },
    { event: sample('alarm-state/metric-math-alarm.json'), title: `Alarm TotalNetworkTrafficTooHigh fired, ${byRule}` },
    {
      event: sample('alarm-state/anomaly-detection-alarm.json'),
      title: `Alarm EC2 CPU Utilization Anomaly fired, ${byRule}`,
    },
    {
      event: sample('alarm-state/contributor-alarm.json'),
      title: `Alarm DynamoDBInsightsAlarm fired for table example-dynamodb-table-name, ${byRule}`,
    },
    {
      event: sample('alarm-state/composite-alarm-suppressed.json'),
      title: `Composite alarm ServiceAggregatedAlarm fired, ${byRule}`,
    },
    {
      event: sample('alarm-state/composite-alarm-no-mute.json'),
      title: 'Composite alarm ServiceAggregatedAlarm fired, kept quiet by alarm ServiceMaintenanceAlarm',
    },
  ],
  silent: [
    {
      event: alarmChange('TargetTracking-service/main/web-AlarmLow-1', 'ALARM', {
        state: { actionsSuppressedBy: 'Alarm' },
      }),
      because: 'scaling by a target made it, and it fires each night',
    },
    { event: sample('alarm-state/metric-alarm-no-mute.json'), because: 'nobody keeps it quiet' },
    { event: sample('alarm-state/action-composite-alarm.json'), because: 'its suppression is over' },
  ],
})
