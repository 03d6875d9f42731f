import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const failed = {
  backupJobId: '34176239-e96d-4e1d-9fad-529dbb3c3556',
  backupVaultName: 'main',
  resourceArn: 'arn:aws:ec2:us-east-1:111122223333:volume/vol-0abc',
  resourceType: 'EBS',
  state: 'FAILED',
  statusMessage: 'Insufficient privileges to perform this action.',
}

function job(detail: object = {}) {
  return serviceEvent('aws.backup', 'Backup Job State Change', { ...failed, ...detail })
}

export default defineExamples({
  fires: [
    { event: job(), title: 'The backup of EC2 volume vol-0abc in backup vault main failed', severity: 'medium' },
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
