import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, inARow, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const removeSnapshots = (count: number, secondsApart: number, record: JsonObject = {}) =>
  inARow(count, secondsApart, (eventTime, i) =>
    apiCall('rds:DeleteDBSnapshot', {
      eventTime,
      requestParameters: { dBSnapshotIdentifier: `orders-${i}` },
      ...record,
    }),
  )

export default defineExamples({
  fires: [
    {
      events: removeSnapshots(6, 20),
      title: 'alice deleted 5 backups or more within 10 minutes, one of them orders-4',
      severity: 'high',
    },
    {
      events: removeSnapshots(5, 20, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice deleted 5 backups or more within 10 minutes, one of them orders-4',
      severity: 'high',
    },
    {
      events: inARow(5, 60, (eventTime, i) =>
        apiCall('rds:DeleteDBInstanceAutomatedBackup', {
          eventTime,
          requestParameters: { dbiResourceId: `db-EXAMPLE${i}` },
          userIdentity: session('Administrator', `carol-${i}`),
        }),
      ),
      title: 'role Administrator deleted 5 backups or more within 10 minutes, one of them automatic',
    },
    {
      events: inARow(5, 10, (eventTime, i) =>
        apiCall('backup:DeleteRecoveryPoint', {
          eventTime,
          requestParameters: {
            backupVaultName: 'main',
            recoveryPointArn: `arn:aws:ec2:us-east-1::snapshot/snap-0123456789abcdef${i}`,
          },
        }),
      ),
      title: 'alice deleted 5 backups or more within 10 minutes, one of them snap-0123456789abcdef4',
    },
  ],
  silent: [
    {
      events: inARow(5, 10, (eventTime, i) =>
        apiCall('fsx:DeleteBackup', {
          eventTime,
          requestParameters: { backupId: 'backup-1', clientRequestToken: `t-${i}` },
        }),
      ),
      because: 'it is one backup, tried five times',
    },
    { events: removeSnapshots(4, 20), because: 'they are only four' },
    { events: removeSnapshots(6, 300), because: 'they go one by one, five minutes apart' },
    {
      events: removeSnapshots(6, 1, { sourceIPAddress: 'backup.amazonaws.com', userAgent: 'backup.amazonaws.com' }),
      because: 'AWS Backup clears away what is past its time',
    },
  ],
})
