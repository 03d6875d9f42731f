import type { ApiCall } from '../../shared/core/event.ts'
import { flagAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { changeStep, databaseInWords } from '../requests/databases.ts'

export default defineCallDetection({
  id: 'data/database-made-public',
  calls: [
    'rds:CreateDBCluster',
    'rds:CreateDBInstance',
    'rds:CreateDBInstanceReadReplica',
    'rds:CreateDBShardGroup',
    'rds:ModifyDBInstance',
    'rds:RestoreDBClusterFromSnapshot',
    'rds:RestoreDBClusterToPointInTime',
    'rds:RestoreDBInstanceFromDBSnapshot',
    'rds:RestoreDBInstanceFromS3',
    'rds:RestoreDBInstanceToPointInTime',
    'redshift:CreateCluster',
    'redshift:ModifyCluster',
    'redshift:RestoreFromClusterSnapshot',
    'redshift-serverless:CreateWorkgroup',
    'redshift-serverless:UpdateWorkgroup',
  ],
  where: isPublic,
  severity: severityOf,
  title: (e) => {
    const did = changes(e) ? 'gave' : e.action.name.startsWith('Restore') ? 'restored' : 'created'
    return `${e.actor.name} ${did} ${databaseInWords(e)} ${changes(e) ? '' : 'with '}a public address`
  },
  why: 'Only its security groups and its passwords now keep the whole internet out.',
  respond: (e) => [
    // A cluster keeps the address that it was made with.
    ...(/DBCluster|ShardGroup/.test(e.action.name)
      ? []
      : changeStep(e, 'Take the public address away:', '--no-publicly-accessible')),
    'Look at the rules of its security groups: who can reach it from outside?',
    `Ask ${e.actor.name} who connects to it, and whether they can come through a VPN or a bastion.`,
  ],
  falsePositives: [
    'A test database without real data is made in the default VPC.',
    'Security groups let only some addresses in.',
  ],
  mitre: ['T1190', 'T1578.005'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    'https://docs.aws.amazon.com/redshift/latest/APIReference/API_ModifyCluster.html',
  ],
})

/** Whoever creates a database without saying so gets a public one in some subnets: then RDS answers that it is one. */
function isPublic(e: ApiCall): boolean {
  if (flagAt(e.request, 'enableInternetAccessGateway') === true) return true
  const asked = flagAt(e.request, 'publiclyAccessible')
  return asked === true || (asked === undefined && !changes(e) && flagAt(e.response, 'publiclyAccessible') === true)
}

function changes({ action }: ApiCall): boolean {
  return action.name.startsWith('Modify') || action.name.startsWith('Update')
}

/** A database that is changed or restored holds data already; a new one is empty. */
function severityOf(e: ApiCall): Severity {
  if (e.action.name.startsWith('Create')) return 'medium'
  return 'high'
}
