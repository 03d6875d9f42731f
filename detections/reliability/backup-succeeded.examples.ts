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
      event: job({ state: 'COMPLETED', statusMessage: '' }),
      title: 'The backup of EC2 volume vol-0abc is complete',
      severity: 'information',
    },
    { event: sample('backup/backup-job-completed.json'), title: 'The backup of type resource-id is complete' },
  ],
  silent: [
    { event: sample('backup/backup-job-completed-with-issues.json'), because: 'not all of it is there' },
    { event: job(), because: 'it failed' },
  ],
})
