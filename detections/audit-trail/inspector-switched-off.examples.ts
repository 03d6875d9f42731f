import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const disable = (requestParameters: JsonObject | null, record: JsonObject = {}) =>
  apiCall('inspector2:Disable', { requestParameters, ...record })

export default defineExamples({
  fires: [
    {
      event: disable({ accountIds: ['111122223333'], resourceTypes: ['EC2', 'ECR'] }),
      title: "alice switched off Inspector's scans of EC2 and ECR in us-east-1",
      severity: 'medium',
    },
    {
      event: disable({ accountIds: ['123456789012'], resourceTypes: ['LAMBDA'] }),
      title: "alice switched off Inspector's scans of LAMBDA for account 123456789012 in us-east-1",
    },
    {
      event: disable(null, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: "alice switched off Inspector's scans in us-east-1",
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('inspector2:Enable', { requestParameters: { resourceTypes: ['EC2'] } }),
      because: 'the scans were switched on',
    },
    { event: disable(null, { errorCode: 'AccessDeniedException' }), because: 'it was denied' },
  ],
})
