import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService, type ServiceEnvelope } from './service.ts'

const server = { state: text, 'job-id': text, 'is-drill': text }

export type ReplicatedServer = Detail<typeof server>

/**
 * A server that Elastic Disaster Recovery replicates fell behind or keeps up again, was launched for a recovery or a drill, or goes back
 * to where it came from.
 * @see https://docs.aws.amazon.com/drs/latest/userguide/monitoring-event-bridge.html
 */
export const disasterRecovery = defineService({
  source: 'aws.drs',
  detailTypes: [
    'DRS Source Server Data Replication Stalled Change',
    'DRS Source Server Launch Result',
    'DRS Recovery Instance Failback State Change',
  ],
  detail: server,
  resources: (_, envelope) => serverIn(envelope),
  matter: (e) => `${stepOf(e)}${isDrill(e) ? ' drill' : ''}`,
  what: (e, envelope) => `${serverInWords(serverIn(envelope)[0])} ${stateInWords(e)}`,
  lines: (e) => [
    ...(e['job-id'] === undefined ? [] : [`Job ${e['job-id']}`]),
    ...(isDrill(e) ? ['It was a drill'] : []),
  ],
})

/**
 * A server that Application Migration Service replicates fell behind or keeps up again, or was launched.
 * @see https://docs.aws.amazon.com/mgn/latest/ug/eventbridge-events.html
 */
export const serverMigration = defineService({
  source: 'aws.mgn',
  detailTypes: ['MGN Source Server Data Replication Stalled Change', 'MGN Source Server Launch Result'],
  detail: server,
  resources: (_, envelope) => serverIn(envelope),
  matter: stepOf,
  what: (e, envelope) => `${serverInWords(serverIn(envelope)[0])} ${stateInWords(e)}`,
  lines: (e) => (e['job-id'] === undefined ? [] : [`Job ${e['job-id']}`]),
})

/** What it went through or not: what ends one of them says nothing of another. */
function stepOf({ state }: ReplicatedServer): string {
  return /^(?:CUTOVER|FAILBACK|RECOVERY|TEST)/.exec(state ?? '')?.[0].toLowerCase() ?? 'replication'
}

export function isDrill(e: ReplicatedServer): boolean {
  return e['is-drill']?.toUpperCase() === 'TRUE'
}

/** "Server s-0123" */
export function serverInWords(resource: { readonly name: string } | undefined): string {
  return resource === undefined ? 'A server' : `Server ${resource.name}`
}

/** "no longer replicates" */
export function stateInWords({ state }: ReplicatedServer): string {
  switch (state) {
    case 'STALLED':
      return 'no longer replicates'
    case 'NOT_STALLED':
      return 'replicates'
    case 'RECOVERY_LAUNCH_FAILED':
      return 'could not be launched for its recovery'
    case 'RECOVERY_LAUNCH_SUCCEEDED':
      return 'was launched for its recovery'
    case 'CUTOVER_LAUNCH_SUCCEEDED':
      return 'was launched for its cutover'
    case 'TEST_LAUNCH_SUCCEEDED':
      return 'was launched for a test'
    case 'CUTOVER_LAUNCH_FAILED':
      return 'could not be launched for its cutover'
    case 'TEST_LAUNCH_FAILED':
      return 'could not be launched for a test'
    case 'FAILBACK_COMPLETED':
      return 'went back to where it came from'
    case 'FAILBACK_ERROR':
      return 'could not go back to where it came from'
    default:
      return `is in state ${state ?? 'unknown'}`
  }
}

function serverIn({ resources }: ServiceEnvelope) {
  return resources.slice(0, 1).map(resourceOfArn)
}
