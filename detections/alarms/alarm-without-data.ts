import { defineDetection } from '../../shared/core/detection.ts'
import { type AlarmState, isNotEvaluated } from '../../shared/core/event.ts'
import { alarmInWords, isNews, madeToTell } from '../requests/alarms/alarm-words.ts'

export default defineDetection({
  id: 'alarms/alarm-without-data',
  on: 'alarm-state',
  pattern: {
    'detail-type': ['CloudWatch Alarm State Change'],
    detail: { alarmName: madeToTell, state: { value: ['INSUFFICIENT_DATA'] } },
  },
  where: (e) => e.quietedBy === undefined && isNews(e) && !isNew(e) && !isNotEvaluated(e),
  severity: 'low',
  title: (e) =>
    `${alarmInWords(e)}${e.previous?.state === 'ALARM' ? ', in ALARM before,' : ''} has no data${e.measured === undefined ? '' : ` on ${e.measured.words}`}`,
  flaps: true,
  // Of what has data only now and then, once a day is enough.
  window: { minutes: 24 * 60 },
  why: 'What it looks at may be down, or gone, and the alarm tells nobody as long as the metric says nothing.',
  respond: (e) => [
    `Find out whether ${e.measured === undefined ? 'what it looks at' : 'what reports this'} still runs.`,
    'Delete the alarm if what it looked at is gone; if it has data only now and then, let missing data count as not breaching.',
  ],
  falsePositives: ['The metric is written only when something happens, as the errors of a function that nobody calls.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html'],
})

/** A new alarm has none yet, and what was changed looks again. */
function isNew({ reason, evaluation }: AlarmState): boolean {
  return reason.startsWith('Unchecked:') || evaluation === 'IN_WARM_UP'
}
