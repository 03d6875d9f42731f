import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const administrator = { requestParameters: { adminAccountId: '123456789012' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('guardduty:DisableOrganizationAdminAccount', administrator),
      title: "alice took the organization's GuardDuty away from account 123456789012",
      severity: 'high',
    },
    {
      event: apiCall('securityhub:DisableOrganizationAdminAccount', {
        requestParameters: { AdminAccountId: '123456789012' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: "alice took the organization's Security Hub away from account 123456789012",
      severity: 'high',
    },
    {
      event: apiCall('cloudtrail:DeregisterOrganizationDelegatedAdmin', {
        requestParameters: { delegatedAdminAccountId: '123456789012' },
      }),
      title: "alice took the organization's CloudTrail away from account 123456789012",
    },
    {
      event: apiCall('detective:DisableOrganizationAdminAccount'),
      title: "alice took the organization's Detective away from the administrator account",
    },
  ],
  silent: [
    {
      event: apiCall('guardduty:EnableOrganizationAdminAccount', administrator),
      because: 'an administrator was named',
    },
    {
      event: apiCall('macie2:DisableOrganizationAdminAccount', {
        ...administrator,
        errorCode: 'AccessDeniedException',
      }),
      because: 'it was denied',
    },
  ],
})
