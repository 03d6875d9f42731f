import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('dms/replication-task-started.json'),
      title: 'DMS replication task taskName started',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('dms/replication-task-failed.json'), because: 'it failed' }],
})
