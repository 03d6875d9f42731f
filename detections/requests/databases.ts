import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { nameIn } from './arns.ts'

/** How a service names what holds data, and the command of the AWS CLI that changes one. */
interface DatabaseKind {
  readonly service: string
  readonly parameter: string
  readonly words: string
  readonly change: readonly string[]
  readonly snapshots: readonly string[]
}

/** The first one that a request names counts: an instance says which cluster it belongs to. DocumentDB and Neptune call RDS. */
const kinds: readonly DatabaseKind[] = [
  {
    service: 'rds',
    parameter: 'dBInstanceIdentifier',
    words: 'database',
    change: ['modify-db-instance', '--apply-immediately', '--db-instance-identifier'],
    snapshots: ['describe-db-snapshots', '--db-instance-identifier'],
  },
  {
    service: 'rds',
    parameter: 'dBClusterIdentifier',
    words: 'database cluster',
    change: ['modify-db-cluster', '--apply-immediately', '--db-cluster-identifier'],
    snapshots: ['describe-db-cluster-snapshots', '--db-cluster-identifier'],
  },
  {
    service: 'rds',
    parameter: 'globalClusterIdentifier',
    words: 'global database',
    change: ['modify-global-cluster', '--global-cluster-identifier'],
    snapshots: [],
  },
  {
    service: 'redshift',
    parameter: 'clusterIdentifier',
    words: 'Redshift cluster',
    change: ['modify-cluster', '--cluster-identifier'],
    snapshots: ['describe-cluster-snapshots', '--cluster-identifier'],
  },
  {
    service: 'redshift-serverless',
    parameter: 'workgroupName',
    words: 'Redshift workgroup',
    change: ['update-workgroup', '--workgroup-name'],
    snapshots: [],
  },
  {
    service: 'redshift-serverless',
    parameter: 'namespaceName',
    words: 'Redshift namespace',
    change: ['update-namespace', '--namespace-name'],
    snapshots: ['list-snapshots', '--namespace-name'],
  },
  {
    service: 'dynamodb',
    parameter: 'tableName',
    words: 'table',
    change: ['update-table', '--table-name'],
    snapshots: ['list-backups', '--backup-type', 'ALL', '--table-name'],
  },
  {
    service: 'elasticache',
    parameter: 'replicationGroupId',
    words: 'cache',
    change: ['modify-replication-group', '--apply-immediately', '--replication-group-id'],
    snapshots: ['describe-snapshots', '--replication-group-id'],
  },
  {
    service: 'elasticache',
    parameter: 'cacheClusterId',
    words: 'cache',
    change: ['modify-cache-cluster', '--apply-immediately', '--cache-cluster-id'],
    snapshots: ['describe-snapshots', '--cache-cluster-id'],
  },
  {
    service: 'elasticache',
    parameter: 'serverlessCacheName',
    words: 'cache',
    change: ['modify-serverless-cache', '--serverless-cache-name'],
    snapshots: ['describe-serverless-cache-snapshots', '--serverless-cache-name'],
  },
  {
    service: 'memorydb',
    parameter: 'clusterName',
    words: 'MemoryDB cluster',
    change: ['update-cluster', '--cluster-name'],
    snapshots: ['describe-snapshots', '--cluster-name'],
  },
  {
    service: 'es',
    parameter: 'domainName',
    words: 'OpenSearch domain',
    change: ['update-elasticsearch-domain-config', '--domain-name'],
    snapshots: [],
  },
]

/** The database that a call names. */
function databaseOf({ action, request }: ApiCall): (DatabaseKind & { readonly name: string }) | undefined {
  for (const kind of kinds) {
    const name = kind.service === action.service ? textAt(request, kind.parameter) : undefined
    if (name !== undefined) return { ...kind, name: nameIn(name) }
  }
  return undefined
}

/** "database orders", "Redshift cluster sales"; "a database" where the request names none. */
export function databaseInWords(e: ApiCall): string {
  const database = databaseOf(e)
  return database === undefined ? 'a database' : `${database.words} ${database.name}`
}

/** The step that changes the database: `changeStep(e, 'Close it:', '--no-publicly-accessible')`. None without a name. */
export function changeStep(e: ApiCall, purpose: string, ...options: readonly string[]): readonly Step[] {
  const { service, change, name } = databaseOf(e) ?? {}
  if (service === undefined || change === undefined || name === undefined) return []
  return [{ do: purpose, run: ['aws', service, ...change, name, ...options, '--region', e.region] }]
}

/** The step that lists what a database could be restored from. */
export function snapshotsStep(e: ApiCall): readonly Step[] {
  const { service, snapshots, name } = databaseOf(e) ?? {}
  if (service === undefined || snapshots === undefined || snapshots.length === 0 || name === undefined) return []
  return [
    {
      do: 'See what it can be restored from:',
      run: ['aws', service, ...snapshots, name, '--region', e.region],
    },
  ]
}

/**
 * Whether the data stays although this is deleted: a read replica, or an instance of a cluster, which keeps its storage.
 * RDS answers with what the instance was.
 */
export function isReplica({ action, response }: ApiCall): boolean {
  if (action.name !== 'DeleteDBInstance') return false
  const source = textAt(response, 'dBClusterIdentifier') ?? textAt(response, 'readReplicaSourceDBInstanceIdentifier')
  return source !== undefined
}
