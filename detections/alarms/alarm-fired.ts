import { defineDetection } from '../../shared/core/detection.ts'
import type { AlarmState } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { describedInWords, firedInWords, isNews } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/alarm-fired',
  on: 'alarm-state',
  pattern: { 'detail-type': ['CloudWatch Alarm State Change'], detail: { state: { value: ['ALARM'] } } },
  where: (e) => e.quietedBy === undefined && isNews(e),
  severity: 'medium',
  title: firedInWords,
  flaps: true,
  // Without data in between it may fire each hour, and never be OK.
  window: { minutes: 24 * 60 },
  why: (e) => describedInWords(e) ?? 'Somebody set this alarm to be told when this happens.',
  respond: (e) => [
    ...lookFirst(e),
    {
      do: 'See when it fired before:',
      run: aws`cloudwatch describe-alarm-history --alarm-name ${e.alarm} --history-item-type StateUpdate --max-records 20 --region ${e.region}`,
    },
  ],
  falsePositives: [
    'A load test or a deployment puts the metric beyond its threshold for some minutes.',
    'The threshold is too tight for what is usual by now.',
  ],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html'],
})

function lookFirst({ composite, region }: AlarmState) {
  const [first] = composite?.children ?? []
  if (first === undefined)
    return ['Open the alarm with the link below: its graph shows since when, and whether it goes on.']
  return [
    {
      do: `Look at alarm ${first} first, which brought the composite alarm there:`,
      run: aws`cloudwatch describe-alarms --alarm-names ${first} --alarm-types MetricAlarm CompositeAlarm --region ${region}`,
    },
  ]
}
