import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [{ event: apiCall('iam:ChangePassword'), title: 'alice changed their own password', severity: 'information' }],
  silent: [
    { event: sample('api-call/root-changes-password.json'), because: 'root has a detection of its own' },
    {
      event: apiCall('iam:ChangePassword', { errorCode: 'PasswordPolicyViolationException' }),
      because: 'the new password was refused',
    },
  ],
})
