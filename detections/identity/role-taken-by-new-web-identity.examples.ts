import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const assume = (provider: string, subject: string, record = {}) =>
  apiCall('sts:AssumeRoleWithWebIdentity', {
    readOnly: true,
    userIdentity: {
      type: 'WebIdentityUser',
      principalId: `${provider}:sts.amazonaws.com:${subject}`,
      userName: subject,
      identityProvider: provider,
    },
    requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/Deploy', roleSessionName: 'GitHubActions' },
    responseElements: { subjectFromWebIdentityToken: subject, provider, audience: 'sts.amazonaws.com' },
    ...record,
  })

const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
const main = assume(github, 'repo:example/orders:ref:refs/heads/main')

export default defineExamples({
  fires: [
    { event: main, title: 'repo:example/orders took role Deploy for the first time', severity: 'low' },
    {
      events: [
        main,
        assume(github, 'repo:example/orders:pull_request', { eventTime: '2026-11-23T14:00:00Z' }),
        assume(github, 'repo:example/orders:ref:refs/heads/main', { eventTime: '2026-11-24T14:00:00Z' }),
      ],
      title: 'repo:example/orders took role Deploy for the first time',
    },
    {
      event: assume('arn:aws:iam::111122223333:oidc-provider/login.example.com', 'backup@example.com', {
        responseElements: null,
      }),
      title: 'backup@example.com took role Deploy for the first time',
    },
  ],
  silent: [
    {
      event: assume(
        'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
        'system:serviceaccount:shop:orders',
      ),
      because: 'it is a pod of a cluster',
    },
    {
      event: assume('cognito-identity.amazonaws.com', 'us-east-1:12345678-dead-beef-cafe-123456790abc'),
      because: 'it is somebody who uses an app',
    },
  ],
})
