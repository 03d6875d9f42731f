import * as z from 'zod'
import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { namedResource, thingInWords } from './named-thing.ts'
import { type RdsFact, rdsFact } from './rds-events.ts'
import { type Detail, defineService, type ServiceEnvelope, toldOf } from './service.ts'

const rdsDetail = {
  EventCategories: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  EventID: text,
  SourceType: text,
  SourceArn: text,
  SourceIdentifier: text,
  Message: text,
}

export type RdsEvent = Detail<typeof rdsDetail>

/**
 * What RDS tells of its databases, and of what belongs to them. DocumentDB and Neptune tell the same, as RDS.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-rds.html
 */
export const rds = defineService({
  source: 'aws.rds',
  detailTypes: [
    'RDS DB Instance Event',
    'RDS DB Cluster Event',
    'RDS DB Snapshot Event',
    'RDS DB Cluster Snapshot Event',
    'RDS DB Parameter Group Event',
    'RDS DB Security Group Event',
    'RDS DB Proxy Event',
    'RDS DB Shard Group Event',
    'RDS Custom Engine Version Event',
    'RDS Blue Green Deployment Event',
  ],
  detail: rdsDetail,
  resources: (detail, envelope) => {
    const arn = arnOf(detail, envelope)
    const type = kindOf(detail)?.type ?? ''
    if (arn === undefined) return namedResource(type, detail.SourceIdentifier)
    const resource = resourceOfArn(arn)
    return [{ ...resource, type: resource.type || type }]
  },
  // A cluster may be called as one of its instances is.
  matter: (detail) =>
    `${kindOf(detail)?.type ?? ''} ${factOf(detail)?.part ?? channelOf(detail) ?? ''}`.trim() || undefined,
  what: (detail) => toldOf(rdsThing(detail), factOf(detail)?.said ?? 'reports an event'),
  // What RDS says of each error is that there was one.
  because: ({ Message }) =>
    Message?.startsWith('An error has occurred in the read replication process') ? undefined : Message,
})

/** What somebody wants to hear of it. */
export function factOf({ EventID, EventCategories }: RdsEvent): RdsFact | undefined {
  return rdsFact(EventID, EventCategories)
}

/** `sales` of "Replication channel sales stopped.": of several, each stops and starts by itself. */
function channelOf({ Message }: RdsEvent): string | undefined {
  return /^Replication channel (\S+) /.exec(Message ?? '')?.[1]
}

/** "RDS DB instance orders" */
export function rdsThing(detail: RdsEvent): string {
  const name = detail.SourceIdentifier ?? (detail.SourceArn && resourceOfArn(detail.SourceArn).name)
  return thingInWords(kindOf(detail)?.words ?? 'RDS resource', name)
}

function arnOf({ SourceArn }: RdsEvent, { resources: [first] }: ServiceEnvelope): string | undefined {
  return SourceArn ?? first
}

/** By `SourceType`, or else by the kind in the ARN. */
function kindOf({ SourceType, SourceArn }: RdsEvent) {
  return kinds.get(SourceType ?? '') ?? kinds.get(SourceArn?.split(':')[5] ?? '')
}

const instance = { words: 'RDS DB instance', type: 'AWS::RDS::DBInstance' }
const cluster = { words: 'RDS DB cluster', type: 'AWS::RDS::DBCluster' }
const snapshot = { words: 'RDS snapshot', type: 'AWS::RDS::DBSnapshot' }
const clusterSnapshot = { words: 'RDS cluster snapshot', type: 'AWS::RDS::DBClusterSnapshot' }
const proxy = { words: 'RDS Proxy', type: 'AWS::RDS::DBProxy' }
const deployment = { words: 'RDS blue/green deployment', type: 'AWS::RDS::BlueGreenDeployment' }

const kinds: ReadonlyMap<string, { readonly words: string; readonly type: string }> = new Map([
  ['DB_INSTANCE', instance],
  ['db', instance],
  ['CLUSTER', cluster],
  ['DB_CLUSTER', cluster],
  ['cluster', cluster],
  ['SNAPSHOT', snapshot],
  ['DB_SNAPSHOT', snapshot],
  ['snapshot', snapshot],
  ['CLUSTER_SNAPSHOT', clusterSnapshot],
  ['cluster-snapshot', clusterSnapshot],
  ['DB_PARAM', { words: 'RDS parameter group', type: 'AWS::RDS::DBParameterGroup' }],
  ['DB_PROXY', proxy],
  ['db-proxy', proxy],
  ['BLUE_GREEN_DEPLOYMENT', deployment],
  ['deployment', deployment],
  ['CUSTOM_ENGINE_VERSION', { words: 'RDS custom engine version', type: 'AWS::RDS::CustomDBEngineVersion' }],
  ['cev', { words: 'RDS custom engine version', type: 'AWS::RDS::CustomDBEngineVersion' }],
])
