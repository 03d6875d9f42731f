import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (record = {}) =>
  apiCall('iam:DeleteRolePermissionsBoundary', { requestParameters: { roleName: 'Deploy' }, ...record })

export default defineExamples({
  fires: [
    { event: remove(), title: 'alice removed the permissions boundary of role Deploy', severity: 'medium' },
    {
      event: remove({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice removed the permissions boundary of role Deploy',
      severity: 'low',
    },
    {
      event: remove({ userIdentity: session('Deploy', 'ci-42') }),
      title: 'role Deploy (session ci-42) removed the permissions boundary of role Deploy',
      severity: 'high',
    },
    {
      event: apiCall('iam:PutUserPermissionsBoundary', {
        requestParameters: { userName: 'bob', permissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      }),
      title: 'alice set AdministratorAccess as the permissions boundary of user bob',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('iam:PutUserPermissionsBoundary', {
        requestParameters: { userName: 'bob', permissionsBoundary: 'arn:aws:iam::111122223333:policy/developers' },
      }),
      because: 'there is a boundary, told by permissions-boundary-set',
    },
    {
      event: apiCall('iam:DeleteRolePolicy', { requestParameters: { roleName: 'Deploy', policyName: 'boundary' } }),
      because: 'an inline policy was deleted',
    },
  ],
})
