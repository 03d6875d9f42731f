import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const attach = (policy: string, record = {}) =>
  apiCall('iam:AttachRolePolicy', {
    requestParameters: { roleName: 'Deploy', policyArn: `arn:aws:iam::aws:policy/${policy}` },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: attach('IAMFullAccess'), title: 'alice attached policy IAMFullAccess to role Deploy', severity: 'high' },
    {
      event: apiCall('iam:AttachUserPolicy', {
        requestParameters: { userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/IAMFullAccess' },
      }),
      title: 'alice attached policy IAMFullAccess to user bob',
      severity: 'high',
    },
    {
      event: attach('job-function/SystemAdministrator'),
      title: 'alice attached policy SystemAdministrator to role Deploy',
      severity: 'medium',
    },
    {
      event: attach('PowerUserAccess', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice attached policy PowerUserAccess to role Deploy',
      severity: 'low',
    },
  ],
  silent: [
    { event: attach('IAMReadOnlyAccess'), because: 'it only reads' },
    { event: attach('AdministratorAccess'), because: 'it has a detection of its own' },
    {
      event: apiCall('iam:AttachRolePolicy', {
        requestParameters: { roleName: 'Deploy', policyArn: 'arn:aws:iam::111122223333:policy/IAMFullAccess' },
      }),
      because: 'it is a policy of the account that only has the same name',
    },
  ],
})
