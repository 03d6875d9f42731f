import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('securitylake:DeleteDataLake', { requestParameters: { regions: ['us-east-1', 'eu-west-1'] } }),
      title: 'alice deleted Security Lake in us-east-1, eu-west-1',
      severity: 'high',
    },
    {
      event: apiCall('securitylake:DeleteAwsLogSource', {
        requestParameters: {
          sources: [{ regions: ['us-east-1'], sourceName: 'CLOUD_TRAIL_MGMT', sourceVersion: '2.0' }],
        },
      }),
      title: 'alice took CLOUD_TRAIL_MGMT out of Security Lake',
      severity: 'medium',
    },
    {
      event: apiCall('securitylake:DeleteCustomLogSource', {
        requestParameters: { sourceName: 'okta' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice took okta out of Security Lake',
      severity: 'low',
    },
    { event: apiCall('securitylake:DeleteDataLake'), title: 'alice deleted Security Lake' },
  ],
  silent: [
    {
      event: apiCall('securitylake:DeleteSubscriber', {
        requestParameters: { subscriberId: 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111' },
      }),
      because: 'one reader less, and the logs are still collected',
    },
    {
      event: apiCall('securitylake:DeleteDataLake', {
        requestParameters: { regions: ['us-east-1'] },
        errorCode: 'AccessDeniedException',
      }),
      because: 'it was denied',
    },
  ],
})
