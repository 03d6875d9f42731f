import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { backupCopyJob } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: backupCopyJob({ state: 'COMPLETED', statusMessage: '' }),
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
    { event: backupCopyJob(), because: 'it failed' },
    { event: sample('backup/copy-job-created.json'), because: 'it begins' },
  ],
})
