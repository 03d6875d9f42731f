import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const target = {
  arn: 'arn:aws:lambda:us-east-1:111122223333:function:tocsin-prod-sweep',
  roleArn: 'arn:aws:iam::111122223333:role/tocsin-prod-ScheduleRole-1A2B3C4D5E6F',
}

const update = (name: string, state: string) =>
  apiCall('scheduler:UpdateSchedule', {
    requestParameters: {
      name,
      state,
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target,
    },
  })

export default defineExamples({
  fires: [
    {
      event: update('tocsin-prod-digest', 'DISABLED'),
      title: "alice disabled Tocsin's own schedule tocsin-prod-digest",
      severity: 'critical',
    },
    {
      event: update('tocsin-prod-sweep', 'ENABLED'),
      title: "alice changed Tocsin's own schedule tocsin-prod-sweep",
      severity: 'high',
    },
    {
      event: apiCall('scheduler:DeleteSchedule', { requestParameters: { name: 'tocsin-prod-digest' } }),
      title: "alice deleted Tocsin's own schedule tocsin-prod-digest",
      severity: 'critical',
    },
  ],
  silent: [
    { event: update('nightly', 'DISABLED'), because: 'it is a schedule of somebody else' },
    {
      event: apiCall('scheduler:DeleteSchedule', {
        requestParameters: { name: 'tocsin-prod-digest' },
        errorCode: 'ResourceNotFoundException',
      }),
      because: 'there is no such schedule',
    },
  ],
})
