import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('opensearch/red-restore-started.json'),
      title: 'OpenSearch domain test-domain is red: AWS restores indices from a snapshot',
      severity: 'high',
    },
    {
      event: sample('opensearch/red-restore-failed.json'),
      title: 'OpenSearch domain test-domain is red: AWS could not restore its indices',
    },
    {
      event: sample('opensearch/red-shards-to-be-deleted.json'),
      title: 'OpenSearch domain test-domain is red: AWS will delete the shards of its red indices',
    },
    {
      event: sample('opensearch/red-shards-deleted.json'),
      title: 'OpenSearch domain test-domain is red: AWS deleted the shards of its red indices',
      severity: 'high',
    },
    {
      event: serviceEvent('aws.es', 'Amazon OpenSearch Service Cluster Status Notification', { severity: 'High' }),
      title: 'An OpenSearch domain is red',
    },
  ],
  silent: [{ event: sample('opensearch/low-disk-space.json'), because: 'it is low on disk space, and works' }],
})
