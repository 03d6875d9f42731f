import type { Json, JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const allow = (Principal: Json, record: JsonObject = {}) =>
  apiCall('glue:PutResourcePolicy', {
    requestParameters: {
      policyInJson: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal, Action: 'glue:GetTable', Resource: '*' }],
      }),
      enableHybrid: 'TRUE',
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: allow('*'), title: 'alice let everyone use the Glue data catalog', severity: 'high' },
    {
      event: allow({ AWS: 'arn:aws:iam::123456789012:root' }),
      title: 'alice let account 123456789012 use the Glue data catalog',
      severity: 'medium',
    },
    {
      event: allow({ AWS: '123456789012' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 use the Glue data catalog',
      severity: 'low',
    },
  ],
  silent: [
    { event: allow({ Service: 'ram.amazonaws.com' }), because: 'a service of AWS uses the catalog' },
    { event: allow({ AWS: 'arn:aws:iam::111122223333:role/Worker' }), because: 'the role is in the same account' },
  ],
})
