import { defineDetection } from '../../shared/core/detection.ts'
import { aws } from '../../shared/core/shell-command.ts'

export default defineDetection({
  id: 'alarms/series-fired',
  on: 'alarm-state',
  pattern: { 'detail-type': ['CloudWatch Alarm Contributor State Change'], detail: { state: { value: ['ALARM'] } } },
  where: (e) => e.quietedBy === undefined,
  severity: 'medium',
  title: (e) => `Alarm ${e.alarm} fired for ${e.contributor ?? 'one of its series'}`,
  flaps: true,
  why: (e) =>
    `The alarm looks at several series at once, and this one is ${e.condition ?? 'beyond the threshold'}.${e.description === undefined ? '' : ` Its description says: ${e.description}`}`,
  respond: (e) => [
    'Look at the alarm with the link below: its graph shows each series.',
    {
      do: 'See which of its series are in ALARM:',
      run: aws`cloudwatch describe-alarm-contributors --alarm-name ${e.alarm} --region ${e.region}`,
    },
  ],
  falsePositives: ['A series begins or ends, as that of a new table, and has few values yet.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html'],
})
