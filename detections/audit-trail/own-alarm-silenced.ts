import { aws } from '../../shared/core/shell-command.ts'
import { defineOwnDetection } from '../define-own-detection.ts'
import { alarmCalls } from '../requests/audit-trail/blinding/events.ts'

export default defineOwnDetection({
  id: 'audit-trail/own-alarm-silenced',
  tells: alarmCalls,
  why: 'If this system fails from now on, nobody is told that alerts are missing.',
  respond: (e, names) => [
    ...(e.action.name === 'DisableAlarmActions' || e.action.name === 'PutMetricAlarm'
      ? [
          {
            do: 'Let it tell people again:',
            run: [...aws`cloudwatch enable-alarm-actions --region ${e.region} --alarm-names`, ...names],
          },
        ]
      : []),
    'See whether its functions fail, and what lies in its dead-letter queue.',
  ],
  falsePositives: ['Somebody tests the alarm, or works on what set it off.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html',
  ],
})
