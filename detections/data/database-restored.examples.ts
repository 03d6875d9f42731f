import { apiCall, inARow } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const restore = (eventTime: string) =>
  apiCall('rds:RestoreDBInstanceFromDBSnapshot', {
    eventTime,
    requestParameters: { dBInstanceIdentifier: 'copy', dBSnapshotIdentifier: 'orders-november' },
  })

export default defineExamples({
  fires: [
    {
      // Told once, however often it happens.
      events: inARow(3, 7200, restore),
      title: 'alice restored snapshot orders-november as copy for the first time',
      severity: 'low',
    },
    {
      event: apiCall('rds:RestoreDBClusterToPointInTime', {
        requestParameters: { dBClusterIdentifier: 'main-before', sourceDBClusterIdentifier: 'main' },
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0',
      }),
      title: 'alice restored an earlier state of main as main-before for the first time',
      severity: 'information',
    },
    {
      event: apiCall('dynamodb:RestoreTableFromBackup', {
        requestParameters: {
          targetTableName: 'sessions-copy',
          backupArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/sessions/backup/01489602797149-73d8d5bc',
        },
      }),
      title: 'alice restored a backup as sessions-copy for the first time',
    },
  ],
  silent: [
    {
      event: apiCall('rds:CreateDBSnapshot', {
        requestParameters: { dBInstanceIdentifier: 'orders', dBSnapshotIdentifier: 'orders-november' },
      }),
      because: 'a snapshot is made, and nothing restored from it',
    },
    {
      event: apiCall('rds:RestoreDBInstanceFromDBSnapshot', {
        requestParameters: { dBInstanceIdentifier: 'copy', dBSnapshotIdentifier: 'orders-november' },
        errorCode: 'DBSnapshotNotFoundFault',
      }),
      because: 'there is no such snapshot',
    },
  ],
})
