import { consoleLogin, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const federated = (issuer: object) => ({
  type: 'FederatedUser',
  principalId: '111122223333:admin',
  arn: 'arn:aws:sts::111122223333:federated-user/admin',
  accountId: '111122223333',
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sessionContext: {
    sessionIssuer: { accountId: '111122223333', ...issuer },
    attributes: { creationDate: '2026-11-21T13:59:00Z', mfaAuthenticated: 'false' },
  },
})

const token = (userIdentity: object, result = 'Success') =>
  consoleLogin({
    eventName: 'GetSigninToken',
    userIdentity: { ...userIdentity },
    userAgent: 'python-requests/2.32.0',
    responseElements: { credentials: { accessKeyId: 'ASIAI44QH8DHBEXAMPLE' }, GetSigninToken: result },
    additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
  })

const ofAlice = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/alice', userName: 'alice' }

export default defineExamples({
  fires: [
    {
      event: token(federated(ofAlice)),
      title: 'The access key of user alice opened the console as federated user admin',
      severity: 'medium',
    },
    {
      event: token(federated({ type: 'Root', arn: 'arn:aws:iam::111122223333:root' })),
      title: 'The access key of root opened the console as federated user admin',
    },
    { event: token(federated({})), title: 'The access key of somebody opened the console as federated user admin' },
  ],
  silent: [
    {
      event: token(session('AWSReservedSSO_ReadOnly_0123456789abcdef', 'bob@example.com')),
      because: 'Identity Center opens the console this way',
    },
    { event: token(federated(ofAlice), 'Failure'), because: 'no session was opened' },
  ],
})
