import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('macie2:DisableMacie'),
      title: 'alice switched off Macie in us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('macie2:UpdateMacieSession', { requestParameters: { status: 'PAUSED' } }),
      title: 'alice suspended Macie in us-east-1',
      severity: 'medium',
    },
    {
      event: apiCall('macie2:DisableMacie', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice switched off Macie in us-east-1',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('macie2:UpdateMacieSession', { requestParameters: { status: 'ENABLED' } }),
      because: 'it goes on',
    },
    {
      event: apiCall('macie2:UpdateMacieSession', { requestParameters: { findingPublishingFrequency: 'SIX_HOURS' } }),
      because: 'only the rhythm of its findings was changed',
    },
  ],
})
