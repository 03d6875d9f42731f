import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { backupJob } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('backup/backup-job-completed-with-issues.json'),
      title: 'The backup of EC2 instance i-0515aee7de03f58e1 in backup vault main was completed with issues',
      severity: 'low',
    },
    {
      event: backupJob({ state: 'COMPLETED', statusMessage: 'Some tags were not backed up.' }),
      title: 'The backup of EC2 volume vol-0abc in backup vault main was completed with issues',
    },
    {
      event: backupJob({ state: 'PARTIAL' }),
      title: 'The backup of EC2 volume vol-0abc in backup vault main was made in part',
      severity: 'medium',
    },
  ],
  silent: [
    { event: sample('backup/backup-job-completed.json'), because: 'all went well' },
    { event: backupJob({ state: 'COMPLETED', statusMessage: '' }), because: 'all went well' },
  ],
})
