import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { backupJob } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    { event: backupJob(), title: 'The backup of EC2 volume vol-0abc in backup vault main failed', severity: 'medium' },
    {
      event: sample('backup/backup-job-failed.json'),
      title: 'The backup of type resource-id in backup vault 9ab3e749-82c6-4342-9320-5edbf4918b86 failed',
      severity: 'medium',
    },
    {
      event: sample('backup/backup-job-expired.json'),
      title:
        'The backup of type resource-id in backup vault aws/backup/AutomatedBackupVaultDel2 did not begin or end in its window',
    },
    {
      event: sample('backup/backup-job-aborted.json'),
      title: 'The backup of type resource-id in backup vault f59bffcd-2538-4bbe-8343-1c60dae27c27 was stopped',
    },
    {
      event: serviceEvent('aws.backup', 'Backup Job State Change', { state: 'FAILED' }),
      title: 'The backup of a resource failed',
    },
  ],
  silent: [
    { event: sample('backup/backup-job-completed.json'), because: 'there is a backup' },
    { event: sample('backup/backup-job-running.json'), because: 'it goes on' },
  ],
})
