import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { domainInWords, type OpenSearchEvent, openSearch } from '../../shared/sources/services/opensearch.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(openSearch, {
  id: 'reliability/opensearch-red',
  detailTypes: ['Amazon OpenSearch Service Cluster Status Notification'],
  severity: 'high',
  title: (d, e) => `${domainInWords(e.resources[0]?.name)} is red${happened(d)}`,
  groupBy: (d, e) => `${e.account.id} ${e.region} ${e.resources[0]?.name ?? e.key} ${d.status ?? ''}`,
  window: { minutes: 24 * 60 },
  why: ({ status }) =>
    status === 'Shard(s) deleted'
      ? 'The data of these indices is lost where no snapshot holds it.'
      : 'At least one index has data that no node holds: it cannot be searched, and new data for it is refused.',
  respond: ({ status }, e) => [
    {
      do: 'See the endpoint of the domain, its nodes and its storage:',
      run: aws`opensearch describe-domain --domain-name ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
    ...(status === 'Shard(s) deleted'
      ? ['Restore the indices from a snapshot, or make them again.']
      : [
          'See which indices are red, and why: GET _cat/indices?health=red and GET _cluster/allocation/explain, on that endpoint.',
          'Restore them from a snapshot, or delete them if they can be made again, before OpenSearch Service deletes their shards after 21 days.',
        ]),
  ],
  falsePositives: ['Nobody needs the data of the index, as of one that tests use.'],
  references: [
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/monitoring-events.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/handling-errors.html',
  ],
})

/** What OpenSearch Service has done of itself, an hour, fourteen and twenty-one days after it turned red. */
function happened({ status }: OpenSearchEvent): string {
  return done.get(status ?? '') ?? ''
}

const done: ReadonlyMap<string, string> = new Map([
  ['Started', ': AWS restores indices from a snapshot'],
  ['Partially Restored', ': AWS could restore some indices alone'],
  ['Failed', ': AWS could not restore its indices'],
  ['Shard(s) to be deleted', ': AWS will delete the shards of its red indices'],
  ['Shard(s) deleted', ': AWS deleted the shards of its red indices'],
])
