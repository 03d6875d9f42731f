import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const set = (userName: string, permissionsBoundary: string, record = {}) =>
  apiCall('iam:PutUserPermissionsBoundary', { requestParameters: { userName, permissionsBoundary }, ...record })

const developers = 'arn:aws:iam::111122223333:policy/developers'

export default defineExamples({
  fires: [
    {
      event: set('bob', developers),
      title: 'alice set developers as the permissions boundary of user bob',
      severity: 'low',
    },
    {
      event: set('alice', developers),
      title: 'alice set developers as the permissions boundary of user alice',
      severity: 'medium',
    },
    {
      event: set('bob', developers, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice set developers as the permissions boundary of user bob',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: set('bob', 'arn:aws:iam::aws:policy/AdministratorAccess'),
      because: 'permissions-boundary-removed tells it',
    },
    {
      event: apiCall('sso:PutPermissionsBoundaryToPermissionSet', { requestParameters: { permissionSetArn: 'ps' } }),
      because: 'it is a permission set',
    },
  ],
})
