import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import {
  type AlarmChange,
  alarmConfiguration,
  changeInWords,
  isWithoutActions,
  weakenings,
} from '../../shared/sources/services/alarm-configuration.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { madeToTell } from '../requests/alarms/alarm-words.ts'
import { ownName } from '../requests/audit-trail/own-resource.ts'
import { findCallOn, ifKnown } from '../steps.ts'

export default defineServiceDetection(alarmConfiguration, {
  id: 'reliability/alarm-loosened',
  detail: { operation: ['update'], alarmName: madeToTell },
  where: (change) => !isOwn(change) && (isWithoutActions(change) || weakenings(change).length > 0),
  severity: 'low',
  title: (change) => changeInWords(change),
  why: (change) =>
    isWithoutActions(change)
      ? 'What it watches may go wrong, and nobody hears of it.'
      : 'What it watches may go wrong for longer before somebody hears of it.',
  respond: ({ alarmName }, e) => [
    ...ifKnown(alarmName, (name) => findCallOn(name, e.region)),
    {
      do: 'See how it was before:',
      run: aws`cloudwatch describe-alarm-history --alarm-name ${alarmName ?? unknownName} --history-item-type ConfigurationUpdate --region ${e.region}`,
    },
    'Where nobody meant it, deploy the alarm again from its template.',
  ],
  falsePositives: (change) =>
    isWithoutActions(change)
      ? ['Another alarm, of which this one is a part, tells people in its place.']
      : ['The alarm went off too often, and what is ordinary was measured anew.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html'],
})

/** Of Tocsin's own alarms audit-trail/own-alarm-silenced tells. */
function isOwn({ alarmName }: AlarmChange): boolean {
  return alarmName !== undefined && ownName(alarmName) !== undefined
}
