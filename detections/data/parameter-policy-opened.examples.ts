import type { Json, JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const allow = (Principal: Json, record: JsonObject = {}, resource: JsonObject = { resourceArn: parameter }) =>
  apiCall('ssm:PutResourcePolicy', {
    requestParameters: {
      ...resource,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal, Action: 'ssm:GetParameters', Resource: parameter }],
      }),
    },
    ...record,
  })

const parameter = 'arn:aws:ssm:us-east-1:111122223333:parameter/prod/orders'

export default defineExamples({
  fires: [
    {
      event: allow('*'),
      title: 'alice let everyone read parameter /prod/orders of Systems Manager',
      severity: 'critical',
    },
    {
      event: allow({ AWS: '123456789012' }),
      title: 'alice let account 123456789012 read parameter /prod/orders of Systems Manager',
      severity: 'medium',
    },
    {
      event: allow({ AWS: '123456789012' }, {}, {}),
      title: 'alice let account 123456789012 read a resource of Systems Manager',
    },
    {
      event: allow({ AWS: '123456789012' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 read parameter /prod/orders of Systems Manager',
      severity: 'low',
    },
  ],
  silent: [
    { event: allow({ AWS: 'arn:aws:iam::111122223333:role/Worker' }), because: 'the role is in the same account' },
  ],
})
