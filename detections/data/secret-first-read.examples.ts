import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const read = (record: JsonObject = {}) =>
  apiCall('secretsmanager:GetSecretValue', {
    readOnly: true,
    requestParameters: { secretId: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/orders-nFvpuv' },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: read(), title: 'alice read secret prod/orders for the first time', severity: 'low' },
    {
      events: inARow(3, 4000, (eventTime) =>
        read({ eventTime, userIdentity: session('AWSReservedSSO_Support_0123456789abcdef', 'bob@example.com') }),
      ),
      title: 'bob@example.com read secret prod/orders for the first time',
    },
    {
      event: read({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice read secret prod/orders for the first time',
      severity: 'information',
    },
  ],
  silent: [{ event: read({ userIdentity: session('Worker', 'i-0abc') }), because: 'it is a program' }],
})
