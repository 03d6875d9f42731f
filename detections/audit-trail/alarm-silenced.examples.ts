import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (actionsEnabled: boolean) =>
  apiCall('monitoring:PutMetricAlarm', {
    requestParameters: {
      alarmName: 'main',
      actionsEnabled,
      alarmActions: ['arn:aws:sns:us-east-1:111122223333:on-call'],
      metricName: 'Errors',
      namespace: 'AWS/Lambda',
      threshold: 1,
    },
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('monitoring:DisableAlarmActions', { requestParameters: { alarmNames: ['main', 'orders'] } }),
      title: 'alice silenced alarms main and orders',
      severity: 'low',
    },
    { event: put(false), title: 'alice silenced alarm main', severity: 'low' },
    {
      event: apiCall('monitoring:PutAlarmMuteRule', {
        requestParameters: {
          name: 'night',
          rule: { schedule: { expression: 'cron(0 22 * * *)', duration: 'PT8H' } },
          muteTargets: { alarmNames: ['main'] },
        },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice silenced alarm main',
      severity: 'information',
    },
  ],
  silent: [
    { event: put(true), because: 'the alarm tells people' },
    {
      event: apiCall('monitoring:EnableAlarmActions', { requestParameters: { alarmNames: ['main'] } }),
      because: 'the alarm tells people again',
    },
    {
      event: apiCall('monitoring:DisableAlarmActions', {
        requestParameters: { alarmNames: ['tocsin-prod-dead-letters'] },
      }),
      because: "Tocsin's own alarm has a detection of its own",
    },
  ],
})
