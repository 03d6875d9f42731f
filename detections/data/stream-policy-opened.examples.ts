import type { Json, JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const orders = 'arn:aws:kinesis:us-east-1:111122223333:stream/orders'

const allow = (Principal: Json, resourceARN = orders, record: JsonObject = {}) =>
  apiCall('kinesis:PutResourcePolicy', {
    requestParameters: {
      resourceARN,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal, Action: 'kinesis:GetRecords', Resource: resourceARN }],
      }),
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: allow('*'), title: 'alice let everyone use Kinesis stream orders', severity: 'high' },
    {
      event: allow({ AWS: '123456789012' }, `${orders}/consumer/partner:1795269600`),
      title: 'alice let account 123456789012 use Kinesis stream orders',
      severity: 'medium',
    },
    {
      event: allow({ AWS: '123456789012' }, orders, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 use Kinesis stream orders',
      severity: 'low',
    },
  ],
  silent: [
    { event: allow({ AWS: 'arn:aws:iam::111122223333:role/Worker' }), because: 'the role is in the same account' },
  ],
})
