import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('events:PutPermission', { requestParameters, ...record })

const permission = { action: 'events:PutEvents', statementId: 'partner' }

export default defineExamples({
  fires: [
    {
      event: put({ ...permission, principal: '*' }),
      title: 'alice let everyone send events to bus default',
      severity: 'high',
    },
    {
      event: put({ ...permission, principal: '123456789012', eventBusName: 'orders' }),
      title: 'alice let account 123456789012 send events to bus orders',
      severity: 'low',
    },
    {
      event: put(
        {
          eventBusName: 'orders',
          policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'events:PutEvents', Resource: '*' },
            ],
          }),
        },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' },
      ),
      title: 'alice let account 123456789012 send events to bus orders',
      severity: 'information',
    },
    {
      event: put({
        ...permission,
        principal: '*',
        condition: { type: 'StringEquals', key: 'aws:PrincipalOrgID', value: 'o-example' },
      }),
      title: 'alice let organization o-example (yours or another) send events to bus default',
      severity: 'low',
    },
  ],
  silent: [{ event: put({ ...permission, principal: '111122223333' }), because: 'it is the same account' }],
})
