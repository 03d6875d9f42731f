import { consoleLogin, sample, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('console-login/iam-user-without-mfa.json'),
      title: 'Anaya signed in to the console without MFA',
      severity: 'high',
    },
    {
      event: consoleLogin({ additionalEventData: null }),
      title: 'alice signed in to the console, and CloudTrail does not say whether with MFA',
      severity: 'medium',
    },
    {
      event: consoleLogin({ responseElements: null, additionalEventData: { MFAUsed: 'No' } }),
      title: 'alice signed in to the console without MFA',
      severity: 'high',
    },
  ],
  silent: [
    { event: sample('console-login/iam-user-with-mfa.json'), because: 'MFA was used' },
    { event: sample('console-login/federated.json'), because: 'a federated sign-in always says MFAUsed "No"' },
    {
      event: consoleLogin({
        userIdentity: session('AWSReservedSSO_AdministratorAccess_0123456789abcdef', 'bob@example.com'),
        additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
      }),
      because: 'Identity Center asks for MFA itself, and AWS says MFAUsed "No"',
    },
    { event: sample('console-login/root-without-mfa.json'), because: 'root has a detection of its own' },
    {
      event: consoleLogin({
        responseElements: { ConsoleLogin: 'Failure' },
        errorMessage: 'Failed authentication',
        additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
      }),
      because: 'the sign-in was refused',
    },
  ],
})
