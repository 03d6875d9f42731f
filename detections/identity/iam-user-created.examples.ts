import { apiCall, sample, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { userName: 'backup', path: '/' }

export default defineExamples({
  fires: [
    {
      event: apiCall('iam:CreateUser', { requestParameters }),
      title: 'alice created IAM user backup',
      severity: 'medium',
    },
    {
      event: apiCall('iam:CreateUser', {
        requestParameters,
        userIdentity: session('Deploy', 'ci-42'),
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'role Deploy (session ci-42) created IAM user backup',
      severity: 'low',
    },
    { event: apiCall('iam:CreateUser'), title: 'alice created an IAM user' },
  ],
  silent: [
    { event: sample('api-call/create-user-denied.json'), because: 'it was denied' },
    {
      event: apiCall('transfer:CreateUser', {
        requestParameters: { userName: 'backup', serverId: 's-0123456789abcdef0' },
      }),
      because: 'it is a user of a file server, not of IAM',
    },
  ],
})
