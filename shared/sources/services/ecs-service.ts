import * as z from 'zod'
import { parseArn } from '../../core/arn.ts'
import type { Resource } from '../../core/resource.ts'
import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { clusterInWords, clusters, nameOf } from './ecs.ts'
import { asPart, thingInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const arns = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])

const action = {
  eventType: text,
  eventName: text,
  clusterArn: text,
  reason: text,
  capacityProviderArns: arns,
  containerInstanceArns: arns,
}

export type ServiceAction = Detail<typeof action>

/**
 * A service could not place, start or keep its tasks, or does so again.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html
 */
export const ecsServiceAction = defineService({
  source: 'aws.ecs',
  detailTypes: ['ECS Service Action'],
  detail: action,
  resources: ({ clusterArn }, { resources }) => [...services(resources), ...clusters(clusterArn)],
  what: (event, { resources }) => `${serviceOf(resources[0])}${clusterInWords(event.clusterArn)} ${problemOf(event)}`,
  because: reasonOf,
  lines: ({ reason, containerInstanceArns: [instance] }) => [
    ...(reason === undefined ? [] : [`ECS says: ${reason}`]),
    ...(instance === undefined ? [] : [`Container instance ${nameOf(instance)}`]),
  ],
})

const problems: ReadonlyMap<string, string> = new Map([
  ['SERVICE_STEADY_STATE', 'is in a steady state'],
  ['SERVICE_TASK_PLACEMENT_FAILURE', 'cannot place a task'],
  ['SERVICE_TASK_CONFIGURATION_FAILURE', 'cannot start a task as it is configured'],
  ['SERVICE_TASK_START_IMPAIRED', 'starts tasks that do not stay up'],
  ['SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED', 'has a daemon task where it must not run'],
  ['SERVICE_DISCOVERY_INSTANCE_UNHEALTHY', 'has an unhealthy task in service discovery'],
  ['VPC_LATTICE_TARGET_UNHEALTHY', 'has an unhealthy target in VPC Lattice'],
  ['SERVICE_HEALTH_UNKNOWN', 'cannot learn whether its tasks are healthy'],
  ['ECS_OPERATION_THROTTLED', 'is slowed down by the API limits of ECS'],
  ['SERVICE_DISCOVERY_OPERATION_THROTTLED', 'is slowed down by the API limits of Cloud Map'],
])

/** "cannot place a task" */
export function problemOf({ eventName }: ServiceAction): string {
  return problems.get(eventName ?? '') ?? `reports ${eventName ?? 'a problem'}`
}

/**
 * "no container instance has enough CPU left"; what ECS says where it is no word of the documented ones.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html
 */
export function reasonOf({ reason, capacityProviderArns }: ServiceAction): string | undefined {
  if (reason === undefined) return undefined
  if (reason === 'RESOURCE:FARGATE') {
    const isSpot = capacityProviderArns.some((arn) => arn.endsWith('/FARGATE_SPOT'))
    return `${isSpot ? 'Fargate Spot' : 'Fargate'} has no capacity for it at the moment`
  }
  const [kind, what = ''] = reason.split(':')
  if (kind === 'RESOURCE') return `no container instance has enough ${resourceWords.get(what) ?? what} left`
  if (reason === 'AGENT') return 'the agent of the container instance is not connected'
  if (reason === 'ATTRIBUTE') return 'no container instance has an attribute that the task definition asks for'
  if (reason === 'EMPTY CAPACITY PROVIDER') return 'its capacity provider has no instances'
  if (reason === 'NO ACTIVE INSTANCES') return 'the cluster has no active container instance'
  return reason
}

const resourceWords: ReadonlyMap<string, string> = new Map([
  ['MEMORY', 'memory'],
  ['PORTS', 'free ports'],
  ['PORTS_UDP', 'free UDP ports'],
  ['ENI', 'network interfaces'],
  ['GPU', 'GPUs'],
])

const deployment = { eventType: text, eventName: text, deploymentId: text, updatedAt: text, reason: text }

export type Deployment = Detail<typeof deployment>

/**
 * A deployment began, is rolled back, completed or failed. One that is rolled back goes on as another deployment, so its ID tells
 * nothing of which failure ends with it.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html
 */
export const ecsDeployment = defineService({
  source: 'aws.ecs',
  detailTypes: ['ECS Deployment State Change'],
  detail: deployment,
  resources: (_, { resources }) => [...services(resources), ...clusters(clusterOf(resources[0]))],
  what: ({ eventName, reason }, { resources }) =>
    `The deployment of ${asPart(serviceOf(resources[0]))}${clusterInWords(clusterOf(resources[0]))} ${stateOf(eventName, reason)}`,
  because: ({ reason }) => reason?.replace(/^ECS deployment (?:(?=circuit breaker|alarm)|\S+ completed\.?$)/, ''),
  lines: ({ deploymentId }) => (deploymentId === undefined ? [] : [`Deployment ${deploymentId}`]),
})

function stateOf(eventName: string | undefined, reason: string | undefined): string {
  if (reason?.includes('rolling back')) return 'is rolled back'
  switch (eventName) {
    case 'SERVICE_DEPLOYMENT_FAILED':
      return 'failed'
    case 'SERVICE_DEPLOYMENT_COMPLETED':
      return 'completed'
    case 'SERVICE_DEPLOYMENT_IN_PROGRESS':
      return 'is in progress'
    default:
      return `reports ${eventName ?? 'an event'}`
  }
}

/** "ECS service web (cluster main)", as the resources of an event name it. */
export function serviceInWords([service, cluster]: readonly Resource[]): string {
  const where = cluster === undefined ? '' : ` (cluster ${cluster.name})`
  return asPart(thingInWords('ECS service', service?.type === 'AWS::ECS::Service' ? service.name : undefined)) + where
}

const daemon = {
  eventType: text,
  eventName: text,
  clusterArn: text,
  containerInstanceArn: text,
  taskArn: text,
  daemonArn: text,
  capacityProviderName: text,
  failureType: text,
  reason: text,
}

export type Daemon = Detail<typeof daemon>

/**
 * A daemon could not start its task on a container instance, or the rollback of its deployment failed.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html
 */
export const ecsDaemon = defineService({
  source: 'aws.ecs',
  detailTypes: ['ECS Daemon Service Action', 'ECS Daemon Deployment State Change'],
  detail: daemon,
  resources: ({ daemonArn, clusterArn }) => [
    ...(daemonArn === undefined ? [] : [{ type: 'AWS::ECS::Daemon', name: nameOf(daemonArn), arn: daemonArn }]),
    ...clusters(clusterArn),
  ],
  what: (event, { detailType }) => daemonInWords(event, detailType),
  because: ({ reason }) => reason,
  lines: ({ containerInstanceArn, capacityProviderName }) => [
    ...(containerInstanceArn === undefined ? [] : [`Container instance ${nameOf(containerInstanceArn)}`]),
    ...(capacityProviderName === undefined ? [] : [`Capacity provider ${capacityProviderName}`]),
  ],
})

/** "ECS daemon agent (cluster main) cannot start its task on a container instance" */
export function daemonInWords({ daemonArn, clusterArn, eventName }: Daemon, detailType: string): string {
  const who = `${thingInWords('ECS daemon', daemonArn && nameOf(daemonArn))}${clusterInWords(clusterArn)}`
  if (detailType === 'ECS Daemon Service Action') return `${who} cannot start its task on a container instance`
  return eventName === 'DAEMON_DEPLOYMENT_ROLLBACK_FAILED'
    ? `${who} could not be rolled back`
    : `${who} reports ${eventName ?? 'an event'}`
}

function services([arn]: readonly string[]): readonly Resource[] {
  return arn === undefined ? [] : [resourceOfArn(arn)]
}

function serviceOf(arn: string | undefined): string {
  return thingInWords('ECS service', arn && nameOf(arn))
}

/** `service/main/web` stands for a service of cluster main; ARNs of before 2018 do not say the cluster. */
function clusterOf(arn: string | undefined): string | undefined {
  const { partition, region, account, resource } = parseArn(arn ?? '')
  const [, cluster, service] = resource.split('/')
  return service && `arn:${partition}:ecs:${region}:${account}:cluster/${cluster}`
}
