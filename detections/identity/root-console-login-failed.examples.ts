import { refusedLogin, root, sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('console-login/root-refused.json'),
      title: 'Root sign-in from 192.0.2.0 was refused',
      severity: 'medium',
    },
    {
      event: refusedLogin({ userIdentity: root, additionalEventData: { MobileVersion: 'No', MFAUsed: 'Yes' } }),
      title: 'Root sign-in from 203.0.113.10 was refused at the MFA step',
      severity: 'high',
    },
  ],
  silent: [
    { event: sample('console-login/root-with-mfa.json'), because: 'the sign-in succeeded' },
    { event: refusedLogin(), because: 'it is a user, not root' },
  ],
})
