import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { databaseInWords, isReplica, snapshotsStep } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/database-deleted',
  calls: [
    'rds:DeleteDBInstance',
    'rds:DeleteDBCluster',
    'redshift:DeleteCluster',
    'redshift-serverless:DeleteNamespace',
    'memorydb:DeleteCluster',
    'es:DeleteDomain',
    'es:DeleteElasticsearchDomain',
    'elasticache:DeleteReplicationGroup',
    'elasticache:DeleteServerlessCache',
  ],
  where: (e) => !isReplica(e),
  severity: severityOf,
  title: (e) => {
    const kept = lastSnapshot(e) === undefined ? 'without a last snapshot' : `and kept snapshot ${lastSnapshot(e)}`
    return `${e.actor.name} deleted ${databaseInWords(e)} ${kept}`
  },
  why: 'Whatever has no snapshot is lost, and everything that uses the database fails.',
  respond: (e) => [
    ...snapshotsStep(e),
    'If there is nothing, look for backups in AWS Backup, for exports in a bucket, and for a replica.',
    `Ask ${e.actor.name} whether it was meant to go.`,
  ],
  falsePositives: ['A database that nobody uses any more is retired.', 'A test environment is torn down.'],
  mitre: ['T1485'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
    'https://docs.aws.amazon.com/redshift/latest/APIReference/API_DeleteCluster.html',
  ],
})

function lastSnapshot({ request }: ApiCall): string | undefined {
  return (
    textAt(request, 'finalDBSnapshotIdentifier') ??
    textAt(request, 'finalClusterSnapshotIdentifier') ??
    textAt(request, 'finalSnapshotIdentifier') ??
    textAt(request, 'finalSnapshotName')
  )
}

/** A cache can be filled again. */
function severityOf(e: ApiCall): Severity {
  if (e.action.service === 'elasticache') return 'low'
  return lastSnapshot(e) === undefined ? 'high' : 'medium'
}
