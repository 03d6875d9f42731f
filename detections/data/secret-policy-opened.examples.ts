import type { Json, JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const allow = (Principal: Json, record: JsonObject = {}) =>
  apiCall('secretsmanager:PutResourcePolicy', {
    requestParameters: {
      secretId: 'prod/orders',
      blockPublicPolicy: false,
      resourcePolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
      }),
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: allow('*'), title: 'alice let everyone read secret prod/orders', severity: 'critical' },
    {
      event: allow({ AWS: 'arn:aws:iam::123456789012:root' }),
      title: 'alice let account 123456789012 read secret prod/orders',
      severity: 'high',
    },
    {
      event: allow({ AWS: '123456789012' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 read secret prod/orders',
      severity: 'high',
    },
  ],
  silent: [
    { event: allow({ AWS: 'arn:aws:iam::111122223333:role/Worker' }), because: 'the role is in the same account' },
  ],
})
