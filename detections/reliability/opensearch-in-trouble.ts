import { unknownName } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { domainInWords, type OpenSearchEvent, openSearch } from '../../shared/sources/services/opensearch.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(openSearch, {
  id: 'reliability/opensearch-in-trouble',
  detailTypes: openSearch.detailTypes.filter((type) => !type.includes('Cluster Status')),
  detail: { severity: ['Low', 'Medium', 'High'] },
  severity: (d) => troubleOf(d)?.severity ?? (d.severity === 'High' ? 'medium' : 'low'),
  title: (d, e) =>
    `${domainInWords(e.resources[0]?.name)} ${troubleOf(d)?.said ?? (d.event === undefined ? 'has a problem' : `reports "${d.event}"`)}`,
  groupBy: (d, e) =>
    `${e.account.id} ${e.region} ${e.resources[0]?.name ?? e.key} ${d.event} ${d.status} ${d.severity}`,
  window: { minutes: 24 * 60 },
  why: (d) => troubleOf(d)?.why ?? 'OpenSearch Service tells it because the domain works less well than it should.',
  respond: (d, e) => [
    {
      do: 'See the domain, its key, its nodes and its storage:',
      run: aws`opensearch describe-domain --domain-name ${e.resources[0]?.name ?? unknownName} --region ${e.region}`,
    },
    troubleOf(d)?.mend ?? 'See in the console of OpenSearch Service what it advises.',
  ],
  falsePositives: (d) =>
    /^(?:EBS|Disk Throughput)/.test(d.event ?? '')
      ? ['Much is loaded or indexed for a while, and the load falls again.']
      : ['Nobody needs the data of the domain, as of one that tests use.'],
  references: ['https://docs.aws.amazon.com/opensearch-service/latest/developerguide/monitoring-events.html'],
})

interface Trouble {
  readonly severity: Severity
  readonly said: string
  readonly why: string
  /** What to do once the domain was looked at. */
  readonly mend: string
}

function troubleOf({ event = '', status, severity }: OpenSearchEvent): Trouble | undefined {
  return troubles.get(`${event} ${severity}`) ?? troubles.get(`${event} ${status}`)
}

const slow = {
  why: 'Reads and writes wait for the disks: searches get slow, and time out.',
  mend: 'Give the domain gp3 volumes with more throughput, larger volumes, or more nodes.',
}
const unchanged = {
  why: 'The domain stays as it was: what was to be changed is not.',
  mend: 'Mend what the validation names, and make the change again.',
}

const troubles: ReadonlyMap<string, Trouble> = new Map([
  [
    'KMS Key Inaccessible Error',
    {
      severity: 'high',
      said: 'cannot use its KMS key',
      why: 'It loses its data for good if the key does not come back.',
      mend: 'Enable the key, cancel its deletion (aws kms cancel-key-deletion), or give OpenSearch Service its grant back.',
    },
  ],
  [
    'Low Disk Space Warning',
    {
      severity: 'medium',
      said: 'is low on disk space',
      why: 'At 20% or 20 GB it takes no more writes.',
      mend: 'Delete indices that nobody needs, or give the nodes larger volumes.',
    },
  ],
  ['EBS Burst Balance High', { severity: 'medium', said: 'has less than 20% of its burst balance left', ...slow }],
  ['EBS Burst Balance Medium', { severity: 'low', said: 'has less than 70% of its burst balance left', ...slow }],
  ['Disk Throughput Throttle Warning', { severity: 'low', said: "is slowed down by its disks' throughput", ...slow }],
  [
    'High Shard Count Warning',
    {
      severity: 'low',
      said: 'has too many shards for its nodes',
      why: 'Too many shards take the memory of its nodes.',
      mend: 'Delete or merge small indices, give new ones fewer shards, or add nodes.',
    },
  ],
  ['Domain Update Validation Failed', { severity: 'medium', said: 'could not be changed', ...unchanged }],
  ['Service Software Update Failed', { severity: 'medium', said: 'could not be updated', ...unchanged }],
  [
    'Service Software Update Required',
    {
      severity: 'low',
      said: 'must be updated',
      why: 'AWS installs the update by itself if nobody does.',
      mend: 'Install it at a time that suits you: aws opensearch start-service-software-update.',
    },
  ],
  ['VPC Endpoint Create Validation Failed', { severity: 'medium', said: 'did not get its VPC endpoint', ...unchanged }],
  [
    'VPC Endpoint Update Validation Failed',
    { severity: 'low', said: 'keeps its VPC endpoint as it was', ...unchanged },
  ],
  ['VPC Endpoint Delete Validation Failed', { severity: 'low', said: 'keeps a VPC endpoint', ...unchanged }],
])
