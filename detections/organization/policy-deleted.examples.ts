import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (record: JsonObject = {}) =>
  apiCall('organizations:DeletePolicy', { requestParameters: { policyId: 'p-0a1b2c3d' }, ...record })

export default defineExamples({
  fires: [
    { event: remove(), title: 'alice deleted organization policy p-0a1b2c3d', severity: 'medium' },
    {
      event: remove({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice deleted organization policy p-0a1b2c3d',
      severity: 'low',
    },
  ],
  silent: [
    { event: remove({ errorCode: 'PolicyInUseException' }), because: 'it is still attached, and stays' },
    {
      event: apiCall('iam:DeletePolicy', {
        requestParameters: { policyArn: 'arn:aws:iam::111122223333:policy/orders' },
      }),
      because: 'it is a policy of IAM',
    },
  ],
})
