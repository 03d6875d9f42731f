import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const permissionSet = {
  instanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef',
  permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef',
}

const attach = (policy: string, record = {}) =>
  apiCall('sso:AttachManagedPolicyToPermissionSet', {
    requestParameters: { ...permissionSet, managedPolicyArn: `arn:aws:iam::aws:policy/${policy}` },
    ...record,
  })

const put = (statement: object) =>
  apiCall('sso:PutInlinePolicyToPermissionSet', {
    requestParameters: {
      ...permissionSet,
      inlinePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    },
  })

export default defineExamples({
  fires: [
    {
      event: attach('AdministratorAccess'),
      title: 'alice attached policy AdministratorAccess to permission set ps-0123456789abcdef',
      severity: 'high',
    },
    {
      event: attach('PowerUserAccess', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice attached policy PowerUserAccess to permission set ps-0123456789abcdef',
      severity: 'low',
    },
    {
      event: put({ Effect: 'Allow', Action: '*', Resource: '*' }),
      title: 'alice allowed permission set ps-0123456789abcdef to do everything',
      severity: 'high',
    },
    {
      event: put({ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }),
      title: 'alice allowed permission set ps-0123456789abcdef to call iam:PassRole',
      severity: 'medium',
    },
    {
      event: apiCall('sso:PutInlinePolicyToPermissionSet', {
        requestParameters: { ...permissionSet, inlinePolicy: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      }),
      title:
        'alice called sso:PutInlinePolicyToPermissionSet on Identity Center permission set ps-0123456789abcdef, and CloudTrail does not show its inlinePolicy',
      severity: 'medium',
    },
  ],
  silent: [
    { event: attach('ReadOnlyAccess'), because: 'it only reads' },
    { event: put({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), because: 'it makes no administrator' },
  ],
})
