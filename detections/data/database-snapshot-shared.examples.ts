import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const share = (valuesToAdd: readonly string[], record: JsonObject = {}) =>
  apiCall('rds:ModifyDBSnapshotAttribute', {
    requestParameters: { dBSnapshotIdentifier: 'orders-2026-11-21', attributeName: 'restore', valuesToAdd },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: share(['all']),
      title: 'alice shared database snapshot orders-2026-11-21 with everyone',
      severity: 'critical',
    },
    {
      event: share(['123456789012']),
      title: 'alice shared database snapshot orders-2026-11-21 with account 123456789012',
      severity: 'high',
    },
    {
      event: share(['123456789012'], { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice shared database snapshot orders-2026-11-21 with account 123456789012',
      severity: 'high',
    },
    {
      event: apiCall('rds:ModifyDBClusterSnapshotAttribute', {
        requestParameters: { dBClusterSnapshotIdentifier: 'main', attributeName: 'restore', valuesToAdd: ['all'] },
      }),
      title: 'alice shared database snapshot main with everyone',
      severity: 'critical',
    },
    {
      event: apiCall('redshift:AuthorizeSnapshotAccess', {
        requestParameters: { snapshotIdentifier: 'sales-november', accountWithRestoreAccess: '123456789012' },
      }),
      title: 'alice shared database snapshot sales-november with account 123456789012',
      severity: 'high',
    },
  ],
  silent: [
    { event: share(['111122223333']), because: 'it is shared with the account that it is in' },
    {
      event: apiCall('rds:ModifyDBSnapshotAttribute', {
        requestParameters: { dBSnapshotIdentifier: 'orders', attributeName: 'restore', valuesToRemove: ['all'] },
      }),
      because: 'the sharing ends',
    },
    {
      event: apiCall('redshift:AuthorizeSnapshotAccess', {
        requestParameters: { snapshotIdentifier: 'sales', accountWithRestoreAccess: 'amazon-redshift-support' },
      }),
      because: "AWS's support is to look at it",
    },
  ],
})
