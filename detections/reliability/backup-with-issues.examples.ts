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
    {
      event: sample('backup/backup-job-completed-with-issues.json'),
      title: 'The backup of EC2 instance i-0515aee7de03f58e1 in backup vault main was completed with issues',
      severity: 'low',
    },
    {
      event: job({ state: 'COMPLETED' }),
      title: 'The backup of EC2 volume vol-0abc in backup vault main was completed with issues',
    },
  ],
  silent: [
    { event: sample('backup/backup-job-completed.json'), because: 'all went well' },
    { event: job({ state: 'COMPLETED', statusMessage: '' }), because: 'all went well' },
  ],
})
