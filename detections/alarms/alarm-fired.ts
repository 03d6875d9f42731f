import { defineDetection } from '../../shared/core/detection.ts'
import type { AlarmState } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'

export default defineDetection({
  id: 'alarms/alarm-fired',
  on: 'alarm-state',
  pattern: { 'detail-type': ['CloudWatch Alarm State Change'], detail: { state: { value: ['ALARM'] } } },
  where: (e) => e.quietedBy === undefined,
  severity: 'medium',
  title: (e) => `Alarm ${e.alarm}${whatIsWrong(e)}`,
  flaps: true,
  why: (e) =>
    e.description === undefined
      ? 'Somebody set this alarm to be told of it.'
      : `Its description says: ${e.description}`,
  respond: (e) => [
    'Look at the alarm with the link below: its graph shows since when, and whether it goes on.',
    {
      do: 'See when it fired before:',
      run: aws`cloudwatch describe-alarm-history --alarm-name ${e.alarm} --history-item-type StateUpdate --max-records 20 --region ${e.region}`,
    },
  ],
  falsePositives: ['A load test, or a deployment, puts the metric beyond the threshold.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html'],
})

/** ": CPU of EC2 instance i-0abc is above 50". The value is in the sentence: the title is the same each time. */
function whatIsWrong({ measured, condition, children }: AlarmState): string {
  if (children !== undefined) {
    return children.length === 0
      ? ' fired'
      : ` fired, by alarm${children.length === 1 ? '' : 's'} ${children.slice(0, 3).join(', ')}${children.length > 3 ? ` and ${children.length - 3} more` : ''}`
  }
  if (measured === undefined) return ' fired'
  return condition === undefined ? ` fired on ${measured}` : `: ${measured} is ${condition}`
}
