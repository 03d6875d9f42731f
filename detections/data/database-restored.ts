import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'

export default defineCallDetection({
  id: 'data/database-restored',
  calls: [
    'rds:RestoreDBInstanceFromDBSnapshot',
    'rds:RestoreDBInstanceToPointInTime',
    'rds:RestoreDBClusterFromSnapshot',
    'rds:RestoreDBClusterToPointInTime',
    'redshift:RestoreFromClusterSnapshot',
    'dynamodb:RestoreTableFromBackup',
    'dynamodb:RestoreTableToPointInTime',
  ],
  severity: 'low',
  title: (e) => `${e.actor.name} restored ${sourceOf(e)} as ${targetOf(e)} for the first time`,
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)}`,
  why: 'A copy under another name can be given a password of its own, and be read without a trace in the original.',
  respond: (e) => [
    `Ask ${e.actor.name} what the copy is for.`,
    'If nobody knows, see who can reach it: its security groups, a public address, a new master password.',
    'Delete the copy when it has served.',
  ],
  falsePositives: ['Somebody tests whether a backup can be restored, or repairs a mistake.'],
  mitre: ['T1578.004'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html',
  ],
})

/** A backup of DynamoDB has no name in the request, only an ID. */
function sourceOf({ request }: ApiCall): string {
  const snapshot =
    textAt(request, 'dBSnapshotIdentifier') ??
    textAt(request, 'snapshotIdentifier') ??
    textAt(request, 'dBClusterSnapshotIdentifier')
  const original =
    textAt(request, 'sourceDBInstanceIdentifier') ??
    textAt(request, 'sourceDBClusterIdentifier') ??
    textAt(request, 'sourceTableName')
  if (snapshot !== undefined) return `snapshot ${nameIn(snapshot)}`
  return original === undefined ? 'a backup' : `an earlier state of ${nameIn(original)}`
}

function targetOf({ request }: ApiCall): string {
  const name =
    textAt(request, 'targetDBInstanceIdentifier') ??
    textAt(request, 'dBInstanceIdentifier') ??
    textAt(request, 'dBClusterIdentifier') ??
    textAt(request, 'clusterIdentifier') ??
    textAt(request, 'targetTableName')
  return name === undefined ? 'a new database' : nameIn(name)
}
