import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const unlock = (record: object = {}) =>
  apiCall('backup:DeleteBackupVaultLockConfiguration', { requestParameters: { backupVaultName: 'main' }, ...record })

export default defineExamples({
  fires: [
    { event: unlock(), title: 'alice removed the lock from backup vault main', severity: 'high' },
    {
      event: unlock({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice removed the lock from backup vault main',
      severity: 'high',
    },
    {
      event: apiCall('ec2:UnlockSnapshot', {
        requestParameters: { UnlockSnapshotRequest: { SnapshotId: 'snap-0123456789abcdef0' } },
      }),
      title: 'alice removed the lock from EBS snapshot snap-0123456789abcdef0',
      severity: 'high',
    },
    {
      event: apiCall('rbin:UnlockRule', { requestParameters: { identifier: 'pwxIkFcvge4' } }),
      title: 'alice removed the lock from Recycle Bin rule pwxIkFcvge4',
    },
  ],
  silent: [
    { event: unlock({ errorCode: 'InvalidRequestException' }), because: 'the lock can no longer be removed' },
    {
      event: apiCall('backup:PutBackupVaultLockConfiguration', {
        requestParameters: { backupVaultName: 'main', minRetentionDays: 30 },
      }),
      because: 'a lock is set',
    },
  ],
})
