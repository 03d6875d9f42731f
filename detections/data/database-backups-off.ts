import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { at, flagAt, isWord, numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isOnOthers } from '../requests/audit-trail/own-resource.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/database-backups-off',
  calls: [
    'rds:ModifyDBInstance',
    'redshift:ModifyCluster',
    'dynamodb:UpdateContinuousBackups',
    'elasticache:ModifyReplicationGroup',
    'elasticache:ModifyCacheCluster',
    'memorydb:UpdateCluster',
    'elasticfilesystem:PutBackupPolicy',
  ],
  where: (e) => isOnOthers(e) && switchesOff(e),
  severity: (e) => (e.action.service === 'elasticache' ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} switched off the automatic backups of ${resourceInWords(e)}`,
  why: ({ action }) =>
    action.service === 'rds' || action.service === 'dynamodb'
      ? 'Nothing newer can be restored, and the automatic backups that there were are dropped, too.'
      : 'What is written from now on is in no automatic backup and cannot be restored.',
  respond: (e) => [
    ...switchOn(e),
    `Ask ${e.actor.name} why.`,
    'Somebody who means to destroy data begins here: look at what else they did.',
  ],
  falsePositives: ['AWS Backup or another tool makes the backups from now on.', 'It is a test environment.'],
  mitre: ['T1490'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html',
  ],
})

/** The number of days for which backups are kept, under each service's own name, is zero; or there is a switch. */
function switchesOff({ request }: ApiCall): boolean {
  return (
    numberAt(request, 'backupRetentionPeriod') === 0 ||
    numberAt(request, 'automatedSnapshotRetentionPeriod') === 0 ||
    numberAt(request, 'snapshotRetentionLimit') === 0 ||
    flagAt(request, 'pointInTimeRecoverySpecification', 'pointInTimeRecoveryEnabled') === false ||
    isWord(at(request, 'backupPolicy', 'status'), 'DISABLED')
  )
}

function resourceInWords(e: ApiCall): string {
  const fileSystem = textAt(e.request, 'fileSystemId')
  return fileSystem === undefined ? databaseInWords(e) : `file system ${fileSystem}`
}

function switchOn(e: ApiCall): readonly Step[] {
  const table = textAt(e.request, 'tableName')
  const fileSystem = textAt(e.request, 'fileSystemId')
  const purpose = 'Switch them on again, and make a backup now:'
  if (table !== undefined) {
    const option = 'PointInTimeRecoveryEnabled=true'
    const run = aws`dynamodb update-continuous-backups --table-name ${table} --point-in-time-recovery-specification ${option} --region ${e.region}`
    return [{ do: purpose, run }]
  }
  if (fileSystem !== undefined) {
    const run = aws`efs put-backup-policy --file-system-id ${fileSystem} --backup-policy Status=ENABLED --region ${e.region}`
    return [{ do: purpose, run }]
  }
  return changeStep(e, purpose, daysOptions.get(e.action.service) ?? '--snapshot-retention-limit', '7')
}

const daysOptions: ReadonlyMap<string, string> = new Map([
  ['rds', '--backup-retention-period'],
  ['redshift', '--automated-snapshot-retention-period'],
])
