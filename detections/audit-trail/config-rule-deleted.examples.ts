import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const rule = { requestParameters: { configRuleName: 's3-bucket-public-read-prohibited' } }

export default defineExamples({
  fires: [
    {
      event: apiCall('config:DeleteConfigRule', rule),
      title: 'alice deleted Config rule s3-bucket-public-read-prohibited',
      severity: 'medium',
    },
    {
      event: apiCall('config:DeleteConfigRule', { ...rule, userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice deleted Config rule s3-bucket-public-read-prohibited',
      severity: 'low',
    },
    {
      event: apiCall('config:DeleteConformancePack', { requestParameters: { conformancePackName: 'pci' } }),
      title: 'alice deleted conformance pack pci',
    },
    {
      event: apiCall('config:DeleteOrganizationConfigRule', {
        requestParameters: { organizationConfigRuleName: 'mfa' },
      }),
      title: 'alice deleted organization Config rule mfa',
      severity: 'high',
    },
    {
      event: apiCall('config:DeleteOrganizationConformancePack', {
        requestParameters: { organizationConformancePackName: 'pci' },
      }),
      title: 'alice deleted organization conformance pack pci',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('config:DeleteConfigRule', { ...rule, errorCode: 'ResourceInUseException' }),
      because: 'the rule has a remediation, and was kept',
    },
    {
      event: apiCall('config:DeleteEvaluationResults', rule),
      because: 'only its results so far were deleted, and come again',
    },
  ],
})
