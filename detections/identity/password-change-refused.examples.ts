import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const refused = (eventTime: string, errorCode: string) => apiCall('iam:ChangePassword', { eventTime, errorCode })

export default defineExamples({
  fires: [
    {
      events: inARow(5, 30, (eventTime) => refused(eventTime, 'AccessDenied')),
      title: 'alice failed 4 times or more to change their own password, at 203.0.113.10',
      severity: 'medium',
    },
  ],
  silent: [
    { events: inARow(2, 30, (eventTime) => refused(eventTime, 'AccessDenied')), because: 'people mistype' },
    {
      events: inARow(5, 30, (eventTime) => refused(eventTime, 'PasswordPolicyViolationException')),
      because: 'the new password was too short each time',
    },
    { events: inARow(5, 30, (eventTime) => apiCall('iam:ChangePassword', { eventTime })), because: 'it succeeded' },
  ],
})
