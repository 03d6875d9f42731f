import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { isFromService, retention } from '../requests/callers.ts'
import { answered, asked } from '../requests/parameters.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/automated-backup-deleted',
  calls: ['rds:DeleteDBInstanceAutomatedBackup', 'rds:DeleteDBClusterAutomatedBackup'],
  // AWS Backup ends continuous backups that are past their time.
  where: (e) => !isFromService(e, retention),
  severity: 'medium',
  title: (e) => `${e.actor.name} deleted the automated backups of ${databaseOf(e)}`,
  groupBy: (e) => `${e.account.id} ${e.region} ${databaseOf(e)}`,
  why: 'RDS keeps them after a database is deleted, so that it can be brought back as it was at any second; now it cannot.',
  respond: (e) => [
    `Ask ${e.actor.name} why.`,
    {
      do: 'See which automated backups are left:',
      run: aws`rds describe-db-instance-automated-backups --region ${e.region}`,
    },
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody clears away what a database left behind, to save money.'],
  mitre: ['T1490', 'T1485'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstanceAutomatedBackup.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBClusterAutomatedBackup.html',
  ],
})

/** The answer names the database; the request may have only an ID that outlives its name. */
function databaseOf(e: ApiCall): string {
  const cluster = answered(e, 'dBClusterIdentifier') ?? asked(e, 'dbClusterResourceId')
  if (cluster !== undefined) return `database cluster ${cluster}`
  const instance = answered(e, 'dBInstanceIdentifier') ?? asked(e, 'dbiResourceId')
  const backup = nameIn(asked(e, 'dBInstanceAutomatedBackupsArn'))
  return instance === undefined ? `a database (${backup ?? 'not named'})` : `database ${instance}`
}
