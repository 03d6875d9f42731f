import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'

export default defineCallDetection({
  id: 'data/database-queried-through-data-api',
  // Aurora's Data API has been recorded under both names; its calls are data events of most clusters.
  calls: [
    'rdsdata:ExecuteStatement',
    'rdsdata:BatchExecuteStatement',
    'rds-data:ExecuteStatement',
    'rds-data:BatchExecuteStatement',
    'redshift-data:ExecuteStatement',
    'redshift-data:BatchExecuteStatement',
  ],
  severity: 'low',
  title: (e) => `${e.actor.name} ran SQL on ${databaseInWords(e)} through the Data API for the first time`,
  firstSeen: (e) => `${e.account.id} ${lastingName(e.actor)} ${databaseInWords(e)}`,
  why: 'The Data API reaches a database from anywhere with AWS keys alone, past its network and security groups.',
  respond: (e) => [
    `Ask ${e.actor.name} whether they need it.`,
    'If nobody knows, look in the logs of the database for what was read.',
    'For Aurora, the Data API can be switched off for a cluster that does not need it.',
  ],
  falsePositives: ['A new application or a new colleague works with the query editor or the Data API.'],
  mitre: ['T1213', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.html',
    'https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html',
  ],
})

function databaseInWords({ request }: ApiCall): string {
  const cluster = textAt(request, 'resourceArn') ?? textAt(request, 'clusterIdentifier')
  const workgroup = textAt(request, 'workgroupName')
  if (cluster !== undefined) return `database cluster ${nameIn(cluster)}`
  return workgroup === undefined ? 'a database' : `Redshift workgroup ${nameIn(workgroup)}`
}
