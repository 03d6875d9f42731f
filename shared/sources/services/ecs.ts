import * as z from 'zod'
import { parseArn } from '../../core/arn.ts'
import type { Resource } from '../../core/resource.ts'
import { boolean, number, optionalObject, text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { asPart, stateInWords, thingInWords } from './named-thing.ts'
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
  resources: (task) => [ownerOf(task), ...clusters(task.clusterArn)],
  sameAs: ({ taskArn, lastStatus, version }) => [taskArn, lastStatus, String(version)],
  what: (task) => `${taskInWords(task)} ${task.lastStatus === 'STOPPED' ? 'stopped' : stateInWords(task.lastStatus)}`,
  because: ({ stoppedReason }) => stoppedReason,
  lines: (task) => [
    ...(task.taskArn === undefined ? [] : [`Task ${nameOf(task.taskArn)}`]),
    ...(task.taskDefinitionArn === undefined ? [] : [`Task definition ${nameOf(task.taskDefinitionArn)}`]),
    ...task.containers.flatMap(containerLine),
  ],
})

/** "a task of ECS service web (cluster main)" */
export function taskInWords({ group, taskDefinitionArn, clusterArn }: EcsTask): string {
  const service = serviceIn(group)
  const cluster = clusterInWords(clusterArn)
  if (service !== undefined) return `A task of ECS service ${service}${cluster}`
  return thingInWords('ECS task', taskDefinitionArn && nameOf(taskDefinitionArn)) + cluster
}

/**
 * A container instance connected or disconnected its agent, changed its status, or has other resources left: it comes with each task
 * that starts or stops there. An agent disconnects and connects again several times an hour, as a matter of course.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html
 */
export const ecsContainerInstance = defineService({
  source: 'aws.ecs',
  detailTypes: ['ECS Container Instance State Change'],
  detail: {
    agentConnected: boolean,
    clusterArn: text,
    containerInstanceArn: text,
    ec2InstanceId: text,
    status: text,
    statusReason: text,
    version: number,
    versionInfo: optionalObject({ agentVersion: text }),
  },
  resources: ({ ec2InstanceId, containerInstanceArn, clusterArn }) => [
    ...(ec2InstanceId === undefined
      ? [resourceOfArn(containerInstanceArn ?? '')]
      : [{ type: 'AWS::EC2::Instance', name: ec2InstanceId, arn: undefined }]),
    ...clusters(clusterArn),
  ],
  sameAs: ({ containerInstanceArn, version }) => [
    containerInstanceArn,
    version === undefined ? undefined : String(version),
  ],
  what: ({ ec2InstanceId, clusterArn, agentConnected, status }) =>
    `The agent of ${asPart(thingInWords('container instance', ec2InstanceId))}${clusterInWords(clusterArn)} ` +
    `is ${agentConnected === false ? 'disconnected' : 'connected'}${status === undefined ? '' : `, and the instance ${stateInWords(status)}`}`,
  because: ({ statusReason }) => statusReason,
  lines: ({ versionInfo }) => (versionInfo?.agentVersion === undefined ? [] : [`Agent ${versionInfo.agentVersion}`]),
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

/**
 * Whether the task is the container of a Batch job, which tells of it by itself. Batch makes clusters like
 * `AWSBatch-reports-1a6929d6-f62b-3d45-b3b5-31e7f64ae0da`, in the past like `reports_Batch_1a6929d6-f62b-3d45-b3b5-31e7f64ae0da`.
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeEnvironmentDetail.html ecsClusterArn
 */
export function isOfBatch({ clusterArn }: Pick<EcsTask, 'clusterArn'>): boolean {
  return /^AWSBatch-|_Batch_[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(nameOf(clusterArn ?? ''))
}

/** " (cluster main)" */
export function clusterInWords(arn: string | undefined): string {
  return arn === undefined ? '' : ` (cluster ${nameOf(arn)})`
}

/** Services of two clusters may have one name: the cluster tells them apart. */
export function clusters(arn: string | undefined): readonly Resource[] {
  return arn === undefined ? [] : [{ type: 'AWS::ECS::Cluster', name: nameOf(arn), arn }]
}

/** What an ARN ends with: `web`, `app:12`. */
export function nameOf(arn: string): string {
  return parseArn(arn).resource.split('/').at(-1) || arn
}
