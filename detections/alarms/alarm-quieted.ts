import { defineDetection } from '../../shared/core/detection.ts'

export default defineDetection({
  id: 'alarms/alarm-quieted',
  on: 'alarm-state',
  pattern: { detail: { state: { value: ['ALARM'] } } },
  where: (e) => e.quietedBy !== undefined,
  severity: 'information',
  title: (e) => `Alarm ${e.alarm} fired while ${e.quietedBy} keeps it quiet`,
  flaps: true,
  why: 'Somebody wanted no message of this alarm now, so that this is for the digest; what it looks at is beyond its threshold all the same.',
  respond: ['Where it still holds when the quiet ends, the alarm takes its actions then.'],
  falsePositives: ['Maintenance, for which the quiet was made.'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html',
  ],
})
