import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ownName } from '../requests/audit-trail/own-resource.ts'
import { namesAt } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'audit-trail/alarm-silenced',
  calls: [
    'monitoring:DisableAlarmActions',
    'monitoring:PutMetricAlarm',
    'monitoring:PutCompositeAlarm',
    'monitoring:PutAlarmMuteRule',
  ],
  where: (e) => isSilencing(e) && alarms(e).length > 0,
  severity: 'low',
  title: (e) => `${e.actor.name} silenced ${named('alarm', alarms(e))}`,
  why: 'The alarm still goes off, and nobody is told.',
  respond: (e) => [
    e.action.name === 'PutAlarmMuteRule'
      ? { do: 'See until when:', run: aws`cloudwatch list-alarm-mute-rules --region ${e.region}` }
      : {
          do: 'Let it tell people again:',
          run: [...aws`cloudwatch enable-alarm-actions --region ${e.region} --alarm-names`, ...alarms(e)],
        },
    `Ask ${e.actor.name} for how long, and why.`,
  ],
  falsePositives: ['Maintenance that was announced would set it off.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
  ],
})

/** An alarm can also be written without its actions. */
function isSilencing({ action, request }: ApiCall): boolean {
  return !/^Put(?:Metric|Composite)Alarm$/.test(action.name) || flagAt(request, 'actionsEnabled') === false
}

/** Tocsin's own alarms have a detection of their own. */
function alarms({ request }: ApiCall): readonly string[] {
  return [
    ...namesAt(request, 'alarmNames'),
    ...namesAt(request, 'alarmName'),
    ...namesAt(request, 'muteTargets', 'alarmNames'),
  ].filter((alarm) => ownName(alarm) === undefined)
}
