import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('securityhub:DisableSecurityHub'),
      title: 'alice switched off Security Hub CSPM in us-east-1',
      severity: 'high',
    },
    {
      event: apiCall('securityhub:DisableSecurityHubV2'),
      title: 'alice switched off Security Hub in us-east-1',
      severity: 'high',
    },
    {
      event: apiCall('securityhub:DisableSecurityHub', { userAgent: 'cloudformation.amazonaws.com' }),
      title: 'alice switched off Security Hub CSPM in us-east-1',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('securityhub:DisableSecurityHub', { errorCode: 'InvalidAccessException' }),
      because: 'it was not on',
    },
    { event: apiCall('securityhub:EnableSecurityHub'), because: 'it was switched on' },
  ],
})
