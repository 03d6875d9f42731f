import { defineDetection } from '../../shared/core/detection.ts'
import { alarmInWords, isNews, madeToTell } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/alarm-quieted',
  on: 'alarm-state',
  pattern: { detail: { alarmName: madeToTell, state: { value: ['ALARM'] } } },
  where: (e) => e.quietedBy !== undefined && isNews(e),
  severity: 'information',
  title: (e) =>
    `${alarmInWords(e)} fired${e.contributor === undefined ? '' : ` for ${e.contributor}`}, kept quiet by ${e.quietedBy ?? 'its suppressor'}`,
  flaps: true,
  why: 'Somebody wanted no message of this alarm now, so that only the digest has it; what it looks at is not as it should be all the same.',
  respond: [
    'Look at it when the quiet ends: where it still holds, CloudWatch takes its actions then, and tells Tocsin where one of them notifies a topic that alarmTopics names.',
  ],
  falsePositives: ['Maintenance, for which the quiet was made.'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html',
  ],
})
