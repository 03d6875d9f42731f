import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('dms/replication-task-failed.json'),
      title: 'DMS replication task taskName failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.dms', 'DMS Replication Instance State Change', {
        category: 'LowStorage',
        resourceLink: 'https://console.aws.amazon.com/dms/v2/home?region=us-east-1#replicationInstanceDetails/main',
        detailMessage: 'Free storage for the replication instance is low.',
      }),
      title: 'DMS replication instance main is low on storage',
    },
    {
      event: serviceEvent('aws.dms', 'DMS Replication State Change', { category: 'Failure' }),
      title: 'A DMS replication failed',
    },
  ],
  silent: [
    { event: sample('dms/replication-task-started.json'), because: 'it runs' },
    {
      event: serviceEvent('aws.dms', 'DMS Replication Task State Change', {
        category: 'StateChange',
        eventType: 'REPLICATION_TASK_STOPPED',
      }),
      because: 'it was stopped, or is through',
    },
  ],
})
