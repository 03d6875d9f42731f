import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { backupJob } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: backupJob({ state: 'COMPLETED', statusMessage: '' }),
      title: 'The backup of EC2 volume vol-0abc is complete',
      severity: 'information',
    },
    { event: sample('backup/backup-job-completed.json'), title: 'The backup of type resource-id is complete' },
  ],
  silent: [
    { event: sample('backup/backup-job-completed-with-issues.json'), because: 'not all of it is there' },
    { event: backupJob(), because: 'it failed' },
  ],
})
