import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const get = (requestParameters: object, record = {}) =>
  apiCall('sts:GetFederationToken', {
    readOnly: true,
    requestParameters: { name: 'support', durationSeconds: 129_600, ...requestParameters },
    responseElements: {
      federatedUser: {
        arn: 'arn:aws:sts::111122223333:federated-user/support',
        federatedUserId: '111122223333:support',
      },
    },
    ...record,
  })

const first = get({ policy: '{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}' })

export default defineExamples({
  fires: [
    { event: first, title: 'alice got a federation token in the name of support', severity: 'medium' },
    {
      event: get({ policy: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}' }),
      title: 'alice got a federation token in the name of support',
      severity: 'high',
    },
    {
      event: get(
        {},
        {
          userIdentity: {
            ...session('Web', 'i-0123456789abcdef0'),
            inScopeOf: {
              issuerType: 'AWS::EC2::Instance',
              credentialsIssuedTo: 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0',
            },
          },
        },
      ),
      title: 'role Web (session i-0123456789abcdef0) got a federation token in the name of support',
      severity: 'high',
    },
    {
      event: get({ policyArns: [{ arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }] }),
      title: 'alice got a federation token in the name of support',
      severity: 'high',
    },
    {
      events: [first, get({ name: 'bob' }, { eventTime: '2026-11-23T14:00:00Z' })],
      title: 'alice got a federation token in the name of support',
    },
  ],
  silent: [
    {
      event: apiCall('sts:GetSessionToken', { readOnly: true, requestParameters: { durationSeconds: 3600 } }),
      because: 'such a token opens no console',
    },
  ],
})
