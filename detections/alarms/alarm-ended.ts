import { defineDetection } from '../../shared/core/detection.ts'
import { isNotEvaluated } from '../../shared/core/event.ts'
import { alarmInWords, madeToTell } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/alarm-ended',
  on: 'alarm-state',
  pattern: {
    'detail-type': ['CloudWatch Alarm State Change'],
    detail: { alarmName: madeToTell, state: { value: ['OK'] } },
  },
  where: (e) => !isNotEvaluated(e),
  closes: 'alarms/alarm-fired',
  onlyCloses: true,
  flaps: true,
  severity: 'information',
  title: (e) => `${alarmInWords(e)} is OK again`,
  ending: (e) => ({
    title: `${alarmInWords(e)} is OK again`,
    since: 'it fired',
    why: 'What the alarm looks at is as it should be: what is left is to find out why it was not.',
  }),
  why: 'What the alarm looks at is as it should be.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html'],
})
