import { actorOf } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { isFromService, retention } from '../requests/callers.ts'
import { asked } from '../requests/parameters.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/backups-deleted-in-bulk',
  calls: [
    'rds:DeleteDBSnapshot',
    'rds:DeleteDBClusterSnapshot',
    'rds:DeleteDBInstanceAutomatedBackup',
    'rds:DeleteDBClusterAutomatedBackup',
    'redshift:DeleteClusterSnapshot',
    'redshift-serverless:DeleteSnapshot',
    'dynamodb:DeleteBackup',
    'memorydb:DeleteSnapshot',
    'fsx:DeleteBackup',
    'backup:DeleteRecoveryPoint',
  ],
  where: (e) => !isFromService(e, retention),
  severity: 'high',
  title: (e) =>
    `${e.actor.name} deleted 5 backups or more within 10 minutes, one of them ${isAutomatic(e) ? 'automatic' : (backupIn(e) ?? 'of unknown name')}`,
  window: { minutes: 10, threshold: 5, distinct: (e) => `${e.region} ${e.action.service} ${backupIn(e) ?? e.key}` },
  groupBy: actorOf,
  absorbs: ['data/recovery-point-deleted', 'data/automated-backup-deleted'],
  why: 'Whoever wants a ransom deletes the backups first: what is destroyed after that is lost.',
  respond: (e) => [
    `Ask ${e.actor.name} at once whether they meant it.`,
    stopActor(e),
    'Copy the backups that are left to another account or a locked vault.',
    ...otherCalls(e),
  ],
  falsePositives: ['A job or a person clears away old snapshots, many at a time.'],
  mitre: ['T1490', 'T1485'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSnapshot.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteBackup.html',
  ],
})

const names = [
  'dBSnapshotIdentifier',
  'dBClusterSnapshotIdentifier',
  'snapshotIdentifier',
  'snapshotName',
  'backupArn',
  'backupId',
  'recoveryPointArn',
]

/** The database that an automatic backup is of, or the backup's own ARN: it has no name. */
const automatic = ['dbiResourceId', 'dbClusterResourceId', 'dBInstanceAutomatedBackupsArn']

/** What a request says besides, as its token, makes no backup another. */
function backupIn(e: ApiCall): string | undefined {
  const name = [...names, ...automatic].map((key) => asked(e, key)).find((text) => text !== undefined)
  return name === undefined ? undefined : nameIn(name)
}

function isAutomatic(e: ApiCall): boolean {
  return automatic.some((key) => asked(e, key) !== undefined)
}
