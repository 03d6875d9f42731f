import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const attach = (requestParameters: object, record = {}) =>
  apiCall('iam:AttachUserPolicy', { requestParameters: { userName: 'alice', ...requestParameters }, ...record })

const everything = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
const logs = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"*"}]}'

export default defineExamples({
  fires: [
    {
      event: attach({ policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
      title: 'alice attached policy AdministratorAccess to themselves',
      severity: 'high',
    },
    {
      event: attach({ policyArn: 'arn:aws:iam::111122223333:policy/team/orders-read' }),
      title: 'alice attached policy orders-read to themselves',
      severity: 'medium',
    },
    {
      event: apiCall('iam:PutUserPolicy', {
        requestParameters: { userName: 'alice', policyName: 'tmp', policyDocument: everything },
      }),
      title: 'alice allowed themselves to do everything',
      severity: 'high',
    },
    {
      event: apiCall('iam:PutRolePolicy', {
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4',
        requestParameters: { roleName: 'Deploy', policyName: 'logs', policyDocument: logs },
      }),
      title: 'role Deploy (session ci-42) wrote inline policy logs for its own role',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: attach({ userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
      because: 'it is another user',
    },
    { event: attach({ policyArn: 'arn:aws:iam::aws:policy/AWSDenyAll' }), because: 'alice takes permissions away' },
    {
      event: apiCall('iam:AttachRolePolicy', {
        requestParameters: { roleName: 'alice', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      }),
      because: 'it is a role that has the name of the user',
    },
    {
      event: apiCall('iam:DetachUserPolicy', {
        requestParameters: { userName: 'alice', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      }),
      because: 'the policy was taken away',
    },
  ],
})
