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
      event: job({ state: 'COMPLETED' }),
      title: 'The backup of RDS DB instance orders is copied to backup vault safe',
      severity: 'information',
    },
    {
      event: sample('backup/copy-job-completed.json'),
      title:
        'The backup of EC2 volume vol-050eba21ee4d3c001 is copied to backup vault 846869de-4589-45c3-ab60-4fbbabcdd3ec',
    },
  ],
  silent: [
    { event: job(), because: 'it failed' },
    { event: sample('backup/copy-job-created.json'), because: 'it begins' },
  ],
})
