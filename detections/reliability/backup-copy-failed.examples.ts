import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const failed = {
  copyJobId: '47C8EF56-74D8-059D-1301-C5BE1D5C926E',
  resourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
  resourceType: 'RDS',
  sourceBackupVaultArn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:main',
  destinationBackupVaultArn: 'arn:aws:backup:eu-west-1:444455556666:backup-vault:safe',
  state: 'FAILED',
  statusMessage: 'Access denied.',
}

function job(detail: object = {}) {
  return serviceEvent('aws.backup', 'Copy Job State Change', { ...failed, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: job(),
      title: 'The backup of RDS DB instance orders was not copied to backup vault safe',
      severity: 'medium',
    },
    {
      event: sample('backup/copy-job-failed.json'),
      title:
        'The backup of EC2 instance i-0515aee7de03f58e1 was not copied to backup vault 55aa945e-c46a-421b-aa27-f94b074e31b7',
    },
    {
      event: job({ state: 'EXPIRED' }),
      title: 'The backup of RDS DB instance orders was not copied to backup vault safe in time',
    },
    {
      event: serviceEvent('aws.backup', 'Copy Job State Change', { state: 'ABORTED' }),
      title: 'The backup of a resource was not copied: it was stopped',
    },
  ],
  silent: [
    { event: sample('backup/copy-job-completed.json'), because: 'there is a copy' },
    { event: sample('backup/copy-job-running.json'), because: 'it goes on' },
  ],
})
