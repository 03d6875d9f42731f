import { apiCall, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('api-call/root-changes-password.json'),
      title: 'Root changed the password of the root user',
      severity: 'high',
    },
  ],
  silent: [{ event: apiCall('iam:ChangePassword'), because: 'a user changed their own password' }],
})
