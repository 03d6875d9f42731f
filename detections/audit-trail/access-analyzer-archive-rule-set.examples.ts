import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const rule = {
  analyzerName: 'main',
  ruleName: 'partners',
  filter: { 'principal.AWS': { eq: ['123456789012'] } },
}

export default defineExamples({
  fires: [
    {
      event: apiCall('access-analyzer:CreateArchiveRule', { requestParameters: rule }),
      title: 'alice made archive rule partners hide findings of access analyzer main',
      severity: 'low',
    },
    {
      event: apiCall('access-analyzer:UpdateArchiveRule', {
        requestParameters: rule,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice made archive rule partners hide findings of access analyzer main',
      severity: 'information',
    },
    {
      event: apiCall('access-analyzer:CreateArchiveRule', {
        requestParameters: { ...rule, filter: { status: { eq: ['ACTIVE'] } } },
      }),
      title: 'alice made archive rule partners hide all findings of access analyzer main',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('access-analyzer:DeleteArchiveRule', {
        requestParameters: { analyzerName: 'main', ruleName: 'partners' },
      }),
      because: 'the rule hides nothing any more',
    },
    {
      event: apiCall('access-analyzer:CreateArchiveRule', { requestParameters: rule, errorCode: 'ConflictException' }),
      because: 'there was such a rule already',
    },
  ],
})
