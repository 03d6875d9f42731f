import type { Step } from '../../shared/core/detection.ts'
import { type ServiceEvent, unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import type { RdsEvent } from '../../shared/sources/services/rds.ts'

/** What else RDS tells of the same thing, of the last day. */
export function otherRdsEvents({ SourceIdentifier, SourceType }: RdsEvent, { region }: ServiceEvent): Step {
  const type = sourceTypes.get(SourceType ?? '')
  return {
    do: 'See what else RDS says of it, of the last day:',
    run: aws`rds describe-events --source-identifier ${SourceIdentifier ?? unknownName} --source-type ${type ?? unknownName} --duration 1440 --region ${region}`,
  }
}

export function describeDatabase({ SourceIdentifier, SourceType }: RdsEvent, { region }: ServiceEvent): Step {
  const name = SourceIdentifier ?? unknownName
  const purpose = 'See the state that it is in:'
  if (sourceTypes.get(SourceType ?? '') === 'db-cluster') {
    return { do: purpose, run: aws`rds describe-db-clusters --db-cluster-identifier ${name} --region ${region}` }
  }
  const instance = SourceType === 'DB_INSTANCE' ? name : unknownName
  return { do: purpose, run: aws`rds describe-db-instances --db-instance-identifier ${instance} --region ${region}` }
}

/** One thing that happened to one database: what else happens to it is told, too. */
export function sameRdsEvent({ EventID, SourceArn, SourceIdentifier }: RdsEvent, e: ServiceEvent): string {
  return `${e.account.id} ${e.region} ${SourceArn ?? SourceIdentifier ?? e.key} ${EventID ?? ''}`
}

/** As `describe-events` calls them. */
const sourceTypes: ReadonlyMap<string, string> = new Map([
  ['DB_INSTANCE', 'db-instance'],
  ['CLUSTER', 'db-cluster'],
  ['DB_CLUSTER', 'db-cluster'],
  ['SNAPSHOT', 'db-snapshot'],
  ['DB_SNAPSHOT', 'db-snapshot'],
  ['CLUSTER_SNAPSHOT', 'db-cluster-snapshot'],
  ['DB_PARAM', 'db-parameter-group'],
  ['DB_PROXY', 'db-proxy'],
  ['CUSTOM_ENGINE_VERSION', 'custom-engine-version'],
  ['BLUE_GREEN_DEPLOYMENT', 'blue-green-deployment'],
])
