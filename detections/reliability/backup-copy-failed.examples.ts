import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { backupCopyJob } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: backupCopyJob(),
      title: 'The backup of RDS DB instance orders was not copied to backup vault safe',
      severity: 'medium',
    },
    {
      event: sample('backup/copy-job-failed.json'),
      title:
        'The backup of EC2 instance i-0515aee7de03f58e1 was not copied to backup vault 55aa945e-c46a-421b-aa27-f94b074e31b7',
    },
    {
      event: backupCopyJob({ state: 'EXPIRED' }),
      title: 'The backup of RDS DB instance orders was not copied to backup vault safe in time',
    },
    {
      event: backupCopyJob({ state: 'PARTIAL' }),
      title: 'The backup of RDS DB instance orders was not copied to backup vault safe, or only in part',
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
