import * as z from 'zod'
import { parseArn } from '../../core/arn.ts'
import type { Resource } from '../../core/resource.ts'
import { number, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { type Detail, defineService } from './service.ts'

const containers = z
  .array(z.object({ name: text, lastStatus: text, exitCode: number, reason: text }))
  .nullish()
  .transform((value) => value ?? [])

const task = {
  taskArn: text,
  clusterArn: text,
  taskDefinitionArn: text,
  group: text,
  lastStatus: text,
  desiredStatus: text,
  stopCode: text,
  stoppedReason: text,
  containers,
  version: number,
}

export type EcsTask = Detail<typeof task>

/**
 * A task changed its state. It may come twice, and out of order: `version` counts its changes.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html
 */
export const ecsTask = defineService({
  source: 'aws.ecs',
  detailTypes: ['ECS Task State Change'],
  detail: task,
  // A service that starts tasks which stop has another task each time: the service is what people know.
  resources: (task) => [ownerOf(task)],
  sameAs: ({ taskArn, lastStatus, version }) => [taskArn, lastStatus, String(version)],
  what: (task) => `${taskInWords(task)} is ${task.lastStatus ?? 'in another state'}`,
  because: ({ stoppedReason }) => stoppedReason,
  lines: (task) => [
    ...(task.taskArn === undefined ? [] : [`Task ${task.taskArn}`]),
    ...(task.taskDefinitionArn === undefined ? [] : [`Task definition ${nameOf(task.taskDefinitionArn)}`]),
    ...task.containers.flatMap(containerLine),
  ],
})

/** "a task of ECS service web (cluster main)" */
export function taskInWords({ group, taskDefinitionArn, clusterArn }: EcsTask): string {
  const service = serviceIn(group)
  const cluster = clusterArn === undefined ? '' : ` (cluster ${nameOf(clusterArn)})`
  if (service !== undefined) return `A task of ECS service ${service}${cluster}`
  return `ECS task ${nameOf(taskDefinitionArn ?? '')}`.trim() + cluster
}

/**
 * A service could not place, start or keep its tasks, or does so again.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html
 */
export const ecsServiceAction = defineService({
  source: 'aws.ecs',
  detailTypes: ['ECS Service Action'],
  detail: {
    eventType: text,
    eventName: text,
    clusterArn: text,
    reason: text,
    capacityProviderArns: z
      .array(text)
      .nullish()
      .transform((value) => value ?? []),
    createdAt: text,
  },
  resources: (_, { resources }) => resources.slice(0, 1).map(resourceOfArn),
  what: (action, { resources }) =>
    `ECS service ${nameOf(resources[0] ?? '')} reports ${action.eventName ?? 'an event'}`,
  because: ({ reason }) => reason,
})

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html */
export const ecsDeployment = defineService({
  source: 'aws.ecs',
  detailTypes: ['ECS Deployment State Change'],
  detail: { eventType: text, eventName: text, deploymentId: text, updatedAt: text, reason: text },
  resources: (_, { resources }) => resources.slice(0, 1).map(resourceOfArn),
  matter: ({ deploymentId }) => deploymentId,
  what: ({ eventName }, { resources }) =>
    `A deployment of ECS service ${nameOf(resources[0] ?? '')} reports ${eventName ?? 'an event'}`,
  because: ({ reason }) => reason,
})

/** "Container app: exit code 137, OutOfMemoryError: Container killed due to memory usage" */
function containerLine({ name, exitCode, reason }: z.infer<typeof containers>[number]): readonly string[] {
  const said = [...(exitCode === undefined ? [] : [`exit code ${exitCode}`]), ...(reason === undefined ? [] : [reason])]
  return said.length === 0 ? [] : [`Container ${name ?? 'without a name'}: ${said.join(', ')}`]
}

function ownerOf({ group, clusterArn, taskArn }: EcsTask): Resource {
  const service = serviceIn(group)
  if (service === undefined) return resourceOfArn(taskArn ?? '')
  const arn = clusterArn?.replace(/:cluster\/(.*)$/, (_, cluster) => `:service/${cluster}/${service}`)
  return { type: 'AWS::ECS::Service', name: service, arn }
}

/** `service:web` */
function serviceIn(group: string | undefined): string | undefined {
  return group?.startsWith('service:') ? group.slice('service:'.length) : undefined
}

/** What an ARN ends with: `web`, `app:12`. */
function nameOf(arn: string): string {
  return parseArn(arn).resource.split('/').at(-1) || arn
}
