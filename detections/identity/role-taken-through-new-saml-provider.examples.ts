import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const assume = (roleArn: string, userName: string, record = {}) =>
  apiCall('sts:AssumeRoleWithSAML', {
    readOnly: true,
    userIdentity: { type: 'SAMLUser', principalId: `Example:${userName}`, userName, identityProvider: 'Example' },
    requestParameters: {
      roleArn,
      roleSessionName: userName,
      principalArn: 'arn:aws:iam::111122223333:saml-provider/Okta',
      sAMLAssertionID: '_c0046cEXAMPLEb9d4b8eEXAMPLE2619aEXAMPLE',
    },
    ...record,
  })

const admin = 'arn:aws:iam::111122223333:role/Admin'

export default defineExamples({
  fires: [
    {
      event: assume(admin, 'bob@example.com'),
      title: 'SAML user bob@example.com is the first to take role Admin through SAML provider Okta',
      severity: 'low',
    },
    {
      events: [
        assume(admin, 'bob@example.com'),
        assume(admin, 'carol@example.com', { eventTime: '2026-11-23T14:00:00Z' }),
      ],
      title: 'SAML user bob@example.com is the first to take role Admin through SAML provider Okta',
    },
  ],
  silent: [
    {
      event: assume(
        'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef',
        'bob@example.com',
      ),
      because: 'somebody signed in through Identity Center',
    },
  ],
})
