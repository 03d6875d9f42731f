import { defineDetection } from '../../shared/core/detection.ts'
import { alarmInWords, namesSeries, seeSeries, whyOf } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/series-fired',
  on: 'alarm-state',
  pattern: { 'detail-type': ['CloudWatch Alarm Contributor State Change'], detail: { state: { value: ['ALARM'] } } },
  where: (e) => e.quietedBy === undefined,
  severity: 'medium',
  title: (e) => {
    const { measured, condition } = e
    const what = `${alarmInWords(e)} fired${namesSeries(e) ? '' : ` for ${e.contributor ?? 'one of its series'}`}`
    if (measured === undefined) return what
    return `${what}: ${measured.words}${condition === undefined ? '' : ` ${measured.verb} ${condition}`}`
  },
  flaps: true,
  window: { minutes: 24 * 60 },
  why: (e) => whyOf(e, 'The alarm looks at several series at once, and this one is beyond the threshold.'),
  respond: (e) => [
    'Open the alarm in the CloudWatch console: its graph shows each series.',
    seeSeries(e.alarm, e.region),
  ],
  falsePositives: ['A series begins or ends, as that of a new table, and has few values yet.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html'],
})
