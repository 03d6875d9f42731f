import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('backup/restore-job-failed.json'),
      title: 'The restore of a recovery point of type EC2 failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.backup', 'Restore Job State Change', {
        restoreJobId: '1B234A56',
        sourceResourceArn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
        status: 'ABORTED',
      }),
      title: 'The restore of RDS DB instance orders was stopped',
    },
    {
      event: serviceEvent('aws.backup', 'Restore Job State Change', { status: 'FAILED' }),
      title: 'The restore of a recovery point failed',
    },
  ],
  silent: [
    { event: sample('backup/restore-job-completed.json'), because: 'it went as asked' },
    { event: sample('backup/restore-job-running.json'), because: 'it goes on' },
  ],
})
