import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownResources } from '../requests/audit-trail/own-resource.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/own-alarm-silenced',
  calls: [
    'monitoring:DeleteAlarms',
    'monitoring:DisableAlarmActions',
    'monitoring:PutAlarmMuteRule',
    'monitoring:PutMetricAlarm',
    'monitoring:SetAlarmState',
  ],
  where: (e) => ownResources(e).length > 0 && didTo(e) !== undefined,
  severity: 'high',
  title: (e) => {
    const alarms = `Tocsin's own ${named('alarm', ownResources(e))}`
    return `${e.actor.name} ${e.action.name === 'SetAlarmState' ? `forced ${alarms} to OK` : `${didTo(e)} ${alarms}`}`
  },
  groupBy: (e) => `${e.account.id} ${e.region} ${ownResources(e)} ${didTo(e)}`,
  why: 'If this system fails from now on, nobody is told that alerts are missing.',
  respond: (e) => [
    ...(e.action.name === 'DeleteAlarms'
      ? []
      : [
          {
            do: 'Let it tell people again:',
            run: [...aws`cloudwatch enable-alarm-actions --region ${e.region} --alarm-names`, ...ownResources(e)],
          },
        ]),
    'Deploy Tocsin again: that sets its alarms right.',
    'See whether its functions fail, and what lies in its dead-letter queue.',
    `Ask ${e.actor.name} why.`,
  ],
  falsePositives: ['Somebody tests the alarm, or works on what set it off.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html',
  ],
})

function didTo({ action, request }: ApiCall): string | undefined {
  switch (action.name) {
    case 'DeleteAlarms':
      return 'deleted'
    case 'PutMetricAlarm':
      return flagAt(request, 'actionsEnabled') === false ? 'silenced' : undefined
    case 'SetAlarmState':
      return textAt(request, 'stateValue') === 'OK' ? 'set to OK' : undefined
    default:
      return 'silenced'
  }
}
