import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const alarmNames = ['tocsin-prod-apiCall-errors']

const set = (stateValue: string) =>
  apiCall('monitoring:SetAlarmState', {
    requestParameters: { alarmName: 'tocsin-prod-dead-letters', stateValue, stateReason: 'test' },
  })

export default defineExamples({
  fires: [
    {
      event: apiCall('monitoring:DeleteAlarms', { requestParameters: { alarmNames } }),
      title: "alice deleted Tocsin's own alarm tocsin-prod-apiCall-errors",
      severity: 'high',
    },
    {
      event: apiCall('monitoring:DeleteAlarms', {
        requestParameters: { alarmNames },
        userAgent: 'cloudformation.amazonaws.com',
      }),
      title: "alice deleted Tocsin's own alarm tocsin-prod-apiCall-errors",
      severity: 'high',
    },
    {
      event: apiCall('monitoring:DisableAlarmActions', {
        requestParameters: { alarmNames: ['main', ...alarmNames, 'tocsin-prod-dead-letters'] },
      }),
      title: "alice silenced Tocsin's own alarms tocsin-prod-apiCall-errors and tocsin-prod-dead-letters",
      severity: 'high',
    },
    {
      event: apiCall('monitoring:PutMetricAlarm', {
        requestParameters: { alarmName: 'tocsin-prod-dead-letters', actionsEnabled: false },
      }),
      title: "alice silenced Tocsin's own alarm tocsin-prod-dead-letters",
    },
    {
      event: set('OK'),
      title: "alice forced Tocsin's own alarm tocsin-prod-dead-letters to OK",
      severity: 'high',
    },
  ],
  silent: [
    { event: set('ALARM'), because: 'somebody tests the alarm, and people are told' },
    {
      event: apiCall('monitoring:DeleteAlarms', { requestParameters: { alarmNames: ['main'] } }),
      because: 'it is an alarm of somebody else, which has a detection of its own',
    },
  ],
})
