import { consoleLogin, root, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('console-login/root-without-mfa.json'),
      title: 'Root signed in to the console without MFA',
      severity: 'critical',
    },
    {
      event: sample('console-login/root-with-mfa.json'),
      title: 'Root signed in to the console',
      severity: 'high',
    },
    { event: withNewSpelling(sample('console-login/root-with-mfa.json')), title: 'Root signed in to the console' },
    {
      event: consoleLogin({ userIdentity: root, responseElements: null }),
      title: 'Root signed in to the console',
      severity: 'high',
    },
  ],
  silent: [
    { event: sample('console-login/root-refused.json'), because: 'the sign-in was refused' },
    { event: sample('console-login/iam-user-with-mfa.json'), because: 'it is a user, not root' },
    { event: sample('console-login/check-mfa.json'), because: 'the MFA device was asked for; nobody is in yet' },
  ],
})

/** The newest guide of EventBridge spells the detail-type another way. */
function withNewSpelling(event: unknown): object {
  return { ...Object(event), 'detail-type': 'AWS Console Signin via CloudTrail' }
}
