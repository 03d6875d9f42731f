import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const onOrders = (action: string, parameters: object, responseElements: object | null = null) =>
  apiCall(action, {
    requestParameters: { dBInstanceIdentifier: 'orders', ...parameters },
    responseElements: responseElements === null ? null : { ...responseElements },
  })

export default defineExamples({
  fires: [
    {
      event: onOrders('rds:ModifyDBInstance', { publiclyAccessible: true, applyImmediately: true }),
      title: 'alice gave database orders a public address',
      severity: 'high',
    },
    {
      event: onOrders(
        'rds:CreateDBInstance',
        { engine: 'mysql', masterUserPassword: '****' },
        { publiclyAccessible: true },
      ),
      title: 'alice created database orders with a public address',
      severity: 'medium',
    },
    {
      event: onOrders('rds:RestoreDBInstanceFromDBSnapshot', { dBSnapshotIdentifier: 'old', publiclyAccessible: true }),
      title: 'alice restored database orders with a public address',
      severity: 'high',
    },
    {
      event: apiCall('redshift:ModifyCluster', {
        requestParameters: { clusterIdentifier: 'sales', publiclyAccessible: true },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
      }),
      title: 'alice gave Redshift cluster sales a public address',
      severity: 'high',
    },
    {
      event: apiCall('redshift-serverless:UpdateWorkgroup', {
        requestParameters: { workgroupName: 'reports', publiclyAccessible: true },
      }),
      title: 'alice gave Redshift workgroup reports a public address',
    },
    {
      event: apiCall('rds:CreateDBCluster', {
        requestParameters: { dBClusterIdentifier: 'main', engine: 'aurora-mysql', publiclyAccessible: true },
      }),
      title: 'alice created database cluster main with a public address',
      severity: 'medium',
    },
  ],
  silent: [
    { event: onOrders('rds:ModifyDBInstance', { publiclyAccessible: false }), because: 'the address is taken away' },
    {
      event: onOrders('rds:ModifyDBInstance', { backupRetentionPeriod: 14 }, { publiclyAccessible: true }),
      because: 'it was public before, and something else is changed',
    },
    {
      event: onOrders('rds:CreateDBInstance', { publiclyAccessible: false }, { publiclyAccessible: false }),
      because: 'the new database is private',
    },
  ],
})
