import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'audit-trail/alarm-state-forced',
  calls: ['monitoring:SetAlarmState'],
  record: { requestParameters: { stateValue: ['OK'] } },
  where: (e) => ownResources(e).length === 0,
  severity: 'medium',
  title: (e) => `${e.actor.name} forced ${alarmOf(e)} to OK`,
  why: 'An alarm that is told that all is well tells nobody until it is measured again.',
  respond: (e) => [
    ...ifKnown(textAt(e.request, 'alarmName'), (alarm) => ({
      do: 'See the state that it has measured since:',
      run: aws`cloudwatch describe-alarms --alarm-names ${alarm} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why; the call names a reason.`,
  ],
  falsePositives: ['Somebody tests what an alarm sets off, and ends the test.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html'],
})

function alarmOf({ request }: ApiCall): string {
  return named('alarm', namesAt(request, 'alarmName'))
}
