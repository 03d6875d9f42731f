import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const analyzer = {
  requestParameters: { analyzerName: 'main', clientToken: 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111' },
}

export default defineExamples({
  fires: [
    {
      event: apiCall('access-analyzer:DeleteAnalyzer', analyzer),
      title: 'alice deleted access analyzer main',
      severity: 'medium',
    },
    {
      event: apiCall('access-analyzer:DeleteAnalyzer', {
        ...analyzer,
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8',
      }),
      title: 'alice deleted access analyzer main',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('access-analyzer:DeleteAnalyzer', { ...analyzer, errorCode: 'ResourceNotFoundException' }),
      because: 'there is no such analyzer',
    },
    {
      event: apiCall('access-analyzer:DeleteArchiveRule', {
        requestParameters: { analyzerName: 'main', ruleName: 'partners' },
      }),
      because: 'the analyzer tells more than before',
    },
  ],
})
