import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const update = (requestParameters: object) =>
  apiCall('iam:UpdateLoginProfile', { requestParameters: { ...requestParameters } })

export default defineExamples({
  fires: [
    { event: update({ userName: 'bob' }), title: 'alice reset the console password of bob', severity: 'high' },
    {
      event: update({ userName: 'bob', passwordResetRequired: false }),
      title: 'alice reset the console password of bob',
      severity: 'high',
    },
    {
      event: update({ userName: 'bob', passwordResetRequired: true }),
      title: 'alice reset the console password of bob',
      severity: 'low',
    },
    { event: update({ userName: 'alice' }), title: 'alice reset their own console password', severity: 'medium' },
  ],
  silent: [
    { event: apiCall('iam:ChangePassword'), because: 'a user changed their own password, and knew the old one' },
    {
      event: apiCall('iam:UpdateLoginProfile', {
        requestParameters: { userName: 'bob' },
        errorCode: 'PasswordPolicyViolationException',
      }),
      because: 'the password was too short, and nothing changed',
    },
  ],
})
