import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const remove = (record: object = {}) =>
  apiCall('backup:DeleteBackupVault', { requestParameters: { backupVaultName: 'main' }, ...record })

export default defineExamples({
  fires: [
    { event: remove(), title: 'alice deleted backup vault main', severity: 'medium' },
    {
      event: remove({ userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0' }),
      title: 'alice deleted backup vault main',
      severity: 'low',
    },
  ],
  silent: [
    { event: remove({ errorCode: 'InvalidRequestException' }), because: 'there are backups in it still' },
    {
      event: apiCall('backup:DeleteBackupVaultNotifications', { requestParameters: { backupVaultName: 'main' } }),
      because: 'only its notifications are deleted',
    },
  ],
})
