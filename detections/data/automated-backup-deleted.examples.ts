import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (record: object = {}) =>
  apiCall('rds:DeleteDBInstanceAutomatedBackup', {
    requestParameters: { dbiResourceId: 'db-EXAMPLE' },
    responseElements: { dBInstanceIdentifier: 'orders', dbiResourceId: 'db-EXAMPLE', status: 'deleting' },
    ...record,
  })

export default defineExamples({
  fires: [
    { event: remove(), title: 'alice deleted the automated backups of database orders', severity: 'medium' },
    {
      event: apiCall('rds:DeleteDBClusterAutomatedBackup', {
        requestParameters: { dbClusterResourceId: 'cluster-EXAMPLE' },
      }),
      title: 'alice deleted the automated backups of database cluster cluster-EXAMPLE',
    },
    {
      event: apiCall('rds:DeleteDBInstanceAutomatedBackup', {
        requestParameters: {
          dBInstanceAutomatedBackupsArn: 'arn:aws:rds:us-east-1:111122223333:auto-backup:ab-EXAMPLE',
        },
      }),
      title: 'alice deleted the automated backups of a database (ab-EXAMPLE)',
    },
    {
      event: remove({ userIdentity: session('Operations', 'abc'), sourceIPAddress: 'states.amazonaws.com' }),
      title: 'role Operations (session abc) deleted the automated backups of database orders',
      severity: 'medium',
    },
  ],
  silent: [
    { event: remove({ errorCode: 'DBInstanceAutomatedBackupNotFoundFault' }), because: 'there were none' },
    {
      event: remove({ sourceIPAddress: 'backup.amazonaws.com', userAgent: 'backup.amazonaws.com' }),
      because: 'AWS Backup clears away what is past its time',
    },
  ],
})
