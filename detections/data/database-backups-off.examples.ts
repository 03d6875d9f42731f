import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const onOrders = (parameters: object, record: object = {}) =>
  apiCall('rds:ModifyDBInstance', { requestParameters: { dBInstanceIdentifier: 'orders', ...parameters }, ...record })
const recovery = (pointInTimeRecoveryEnabled: boolean) =>
  apiCall('dynamodb:UpdateContinuousBackups', {
    requestParameters: { tableName: 'sessions', pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled } },
  })

export default defineExamples({
  fires: [
    {
      event: onOrders({ backupRetentionPeriod: 0, applyImmediately: true }),
      title: 'alice switched off the automatic backups of database orders',
      severity: 'medium',
    },
    {
      event: onOrders({ backupRetentionPeriod: 0 }, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice switched off the automatic backups of database orders',
      severity: 'low',
    },
    { event: recovery(false), title: 'alice switched off the automatic backups of table sessions', severity: 'medium' },
    {
      event: apiCall('redshift:ModifyCluster', {
        requestParameters: { clusterIdentifier: 'sales', automatedSnapshotRetentionPeriod: 0 },
      }),
      title: 'alice switched off the automatic backups of Redshift cluster sales',
    },
    {
      event: apiCall('elasticache:ModifyReplicationGroup', {
        requestParameters: { replicationGroupId: 'carts', snapshotRetentionLimit: 0, applyImmediately: true },
      }),
      title: 'alice switched off the automatic backups of cache carts',
      severity: 'low',
    },
    {
      event: apiCall('elasticfilesystem:PutBackupPolicy', {
        requestParameters: { fileSystemId: 'fs-0123456789abcdef0', backupPolicy: { status: 'DISABLED' } },
      }),
      title: 'alice switched off the automatic backups of file system fs-0123456789abcdef0',
    },
  ],
  silent: [
    { event: onOrders({ backupRetentionPeriod: 1 }), because: 'they are kept for one day, at least' },
    { event: onOrders({ allocatedStorage: 200 }), because: 'something else is changed' },
    { event: recovery(true), because: 'they are switched on' },
  ],
})
