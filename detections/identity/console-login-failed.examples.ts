import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('console-login/iam-user-refused.json'),
      title: 'Console sign-in of Paulo was refused',
      severity: 'information',
    },
    {
      event: sample('console-login/iam-user-refused-name-hidden.json'),
      title: 'A console sign-in with a user name that does not exist here was refused',
    },
    {
      event: sample('console-login/iam-user-refused-old-record.json'),
      title: 'A console sign-in with a user name that does not exist here was refused',
    },
  ],
  silent: [
    { event: sample('console-login/root-refused.json'), because: 'root has a detection of its own' },
    { event: sample('console-login/iam-user-with-mfa.json'), because: 'the sign-in succeeded' },
    { event: sample('console-login/switch-role.json'), because: 'a role was switched to' },
  ],
})
