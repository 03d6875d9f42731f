import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const assignment = (principalType: string, targetId: string) => ({
  instanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef',
  permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef',
  principalId: '90676c0d-1234-5678-90ab-cdef01234567',
  principalType,
  targetId,
  targetType: 'AWS_ACCOUNT',
})

const assign = (principalType: string, targetId: string, record = {}) =>
  apiCall('sso:CreateAccountAssignment', { requestParameters: assignment(principalType, targetId), ...record })

export default defineExamples({
  fires: [
    {
      event: assign('USER', '123456789012'),
      title: 'alice assigned permission set ps-0123456789abcdef in account 123456789012 to a user',
      severity: 'medium',
    },
    {
      event: assign('GROUP', '123456789012'),
      title: 'alice assigned permission set ps-0123456789abcdef in account 123456789012 to a group',
      severity: 'low',
    },
    {
      event: assign('GROUP', '111122223333'),
      title: 'alice assigned permission set ps-0123456789abcdef in account 111122223333 to a group',
      severity: 'medium',
    },
    {
      event: assign('GROUP', '123456789012', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' }),
      title: 'alice assigned permission set ps-0123456789abcdef in account 123456789012 to a group',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('sso:DeleteAccountAssignment', { requestParameters: assignment('USER', '123456789012') }),
      because: 'access was taken back',
    },
    {
      event: apiCall('sso:ProvisionPermissionSet', { requestParameters: { targetType: 'ALL_PROVISIONED_ACCOUNTS' } }),
      because: 'nobody gets anything new to sign in to',
    },
  ],
})
