import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const secretId = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/orders-nFvpuv'

const remove = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('secretsmanager:DeleteSecret', { requestParameters: { secretId, ...requestParameters }, ...record })

export default defineExamples({
  fires: [
    {
      event: remove({ forceDeleteWithoutRecovery: true }),
      title: 'alice deleted secret prod/orders for good',
      severity: 'high',
    },
    {
      event: remove({ recoveryWindowInDays: 7 }),
      title: 'alice scheduled secret prod/orders for deletion',
      severity: 'medium',
    },
    {
      event: remove({ forceDeleteWithoutRecovery: true }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice deleted secret prod/orders for good',
      severity: 'high',
    },
  ],
  silent: [
    {
      event: apiCall('secretsmanager:RestoreSecret', { requestParameters: { secretId } }),
      because: 'the secret is kept',
    },
  ],
})
