import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const policy = (state: object) =>
  apiCall('dlm:UpdateLifecyclePolicy', { requestParameters: { policyId: 'policy-0123456789abcdef0', ...state } })
const plan = '1234abcd-12ab-34cd-56ef-1234567890ab'

export default defineExamples({
  fires: [
    {
      event: apiCall('backup:UpdateRegionSettings', {
        requestParameters: { resourceTypeOptInPreference: { RDS: false, EFS: false, EBS: true } },
      }),
      title: 'alice left RDS and EFS out of all backup plans of us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('backup:DeleteBackupPlan', { requestParameters: { backupPlanId: plan } }),
      title: `alice deleted backup plan ${plan}`,
      severity: 'medium',
    },
    {
      event: apiCall('backup:DeleteBackupSelection', {
        requestParameters: { backupPlanId: plan, selectionId: '0987dcba-09fe-87dc-65ba-ab0987654321' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
      }),
      title: `alice took resources out of backup plan ${plan}`,
      severity: 'low',
    },
    {
      event: apiCall('dlm:DeleteLifecyclePolicy', { requestParameters: { policyId: 'policy-0123456789abcdef0' } }),
      title: 'alice deleted snapshot policy policy-0123456789abcdef0',
    },
    {
      event: policy({ state: 'DISABLED' }),
      title: 'alice switched off snapshot policy policy-0123456789abcdef0',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: apiCall('backup:UpdateRegionSettings', {
        requestParameters: { resourceTypeOptInPreference: { RDS: true, EFS: true } },
      }),
      because: 'more is backed up',
    },
    { event: policy({ state: 'ENABLED' }), because: 'it is switched on' },
    { event: policy({ description: 'every night' }), because: 'its description is changed' },
  ],
})
