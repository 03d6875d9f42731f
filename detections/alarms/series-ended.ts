import { defineDetection } from '../../shared/core/detection.ts'
import { alarmInWords } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/series-ended',
  on: 'alarm-state',
  pattern: { 'detail-type': ['CloudWatch Alarm Contributor State Change'], detail: { state: { value: ['OK'] } } },
  closes: 'alarms/series-fired',
  onlyCloses: true,
  flaps: true,
  severity: 'information',
  title: (e) => `${alarmInWords(e)} is OK again for ${e.contributor ?? 'one of its series'}`,
  ending: (e) => ({
    title: `${alarmInWords(e)} is OK again for ${e.contributor ?? 'one of its series'}`,
    since: 'it fired',
    why: 'This series is as it should be again; the alarm itself is OK when all of them are.',
  }),
  why: 'This series is as it should be again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html'],
})
