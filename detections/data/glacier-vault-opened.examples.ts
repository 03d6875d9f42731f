import type { Json, JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const allow = (Principal: Json, record: JsonObject = {}) =>
  apiCall('glacier:SetVaultAccessPolicy', {
    requestParameters: {
      accountId: '-',
      vaultName: 'backups',
      policy: {
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal, Action: 'glacier:InitiateJob', Resource: '*' }],
        }),
      },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: allow('*'), title: 'alice let everyone use Glacier vault backups', severity: 'high' },
    {
      event: allow({ AWS: '123456789012' }),
      title: 'alice let account 123456789012 use Glacier vault backups',
      severity: 'medium',
    },
    {
      event: allow({ AWS: '123456789012' }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }),
      title: 'alice let account 123456789012 use Glacier vault backups',
      severity: 'low',
    },
  ],
  silent: [
    { event: allow({ AWS: 'arn:aws:iam::111122223333:role/Backup' }), because: 'the role is in the same account' },
  ],
})
