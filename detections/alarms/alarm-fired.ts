import { defineDetection, type Step } from '../../shared/core/detection.ts'
import type { AlarmState } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { firedInWords, isNews, madeToTell, seeSeries, whyOf } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/alarm-fired',
  on: 'alarm-state',
  pattern: {
    'detail-type': ['CloudWatch Alarm State Change'],
    detail: { alarmName: madeToTell, state: { value: ['ALARM'] } },
  },
  where: (e) => e.quietedBy === undefined && isNews(e),
  severity: 'medium',
  title: firedInWords,
  flaps: true,
  // Without data in between it may fire each hour, and never be OK.
  window: { minutes: 24 * 60 },
  why: (e) => whyOf(e, 'Somebody set this alarm to be told when this happens.'),
  respond: (e) => [
    ...lookFirst(e),
    {
      do: 'See when it fired before:',
      run: aws`cloudwatch describe-alarm-history --alarm-name ${e.alarm} --history-item-type StateUpdate --max-records 20 --region ${e.region}`,
    },
  ],
  falsePositives: (e) => {
    if (e.isMissing)
      return ['The metric is written only when something happens, as the errors of a function that nobody calls.']
    if (e.composite !== undefined) return ['A load test or a deployment sets off the alarms that it is made of.']
    return [
      'A load test or a deployment puts the metric beyond its threshold for some minutes.',
      'The threshold is too tight for what is usual by now.',
    ]
  },
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html'],
})

function lookFirst({ alarm, composite, isMissing, measured, region }: AlarmState): readonly Step[] {
  const [first] = composite?.children ?? []
  if (first === undefined) {
    return [
      ...(isMissing ? ['Find out whether what reports this still runs.'] : []),
      'Open the alarm in the CloudWatch console: its graph shows since when, and whether it goes on.',
      ...(measured?.words.includes(', by ') ? [seeSeries(alarm, region)] : []),
    ]
  }
  return [
    {
      do: `Look at alarm ${first} first, which brought the composite alarm there:`,
      run: aws`cloudwatch describe-alarms --alarm-names ${first} --alarm-types MetricAlarm CompositeAlarm --region ${region}`,
    },
  ]
}
