import { defineDetection } from '../../shared/core/detection.ts'
import { isNotEvaluated } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { alarmInWords, madeToTell } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/alarm-not-evaluated',
  on: 'alarm-state',
  pattern: {
    'detail-type': ['CloudWatch Alarm State Change'],
    detail: { alarmName: madeToTell, state: { evaluationState: ['EVALUATION_ERROR', 'EVALUATION_FAILURE'] } },
  },
  where: (e) => e.quietedBy === undefined && e.state !== 'ALARM' && isNotEvaluated(e),
  severity: 'low',
  title: (e) =>
    e.evaluation === 'EVALUATION_ERROR'
      ? `${alarmInWords(e)} cannot be evaluated as it is set up`
      : `CloudWatch fails to evaluate ${alarmInWords(e).replace(/^[AC]/, (first) => first.toLowerCase())}`,
  flaps: true,
  window: { minutes: 60 },
  why: 'Until it is evaluated again the alarm cannot fire, whatever happens to what it looks at.',
  respond: (e) => [
    {
      do: 'See how it is set up, and what CloudWatch says of it:',
      run: aws`cloudwatch describe-alarms --alarm-names ${e.alarm} --region ${e.region}`,
    },
    e.evaluation === 'EVALUATION_ERROR'
      ? 'Mend what the reason names: the query or expression, the role it runs with, or a metric of another account that is no longer shared.'
      : 'Look at what it watches yourself until CloudWatch evaluates it again: this passes by itself.',
  ],
  falsePositives: ['CloudWatch has trouble for some minutes.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html'],
})
