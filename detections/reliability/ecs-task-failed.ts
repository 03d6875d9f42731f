import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type EcsTask, ecsTask, isOfBatch, taskInWords } from '../../shared/sources/services/ecs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineServiceDetection(ecsTask, {
  id: 'reliability/ecs-task-failed',
  detail: { lastStatus: ['STOPPED'] },
  where: (task) => !isOfBatch(task) && failure(task) !== undefined,
  severity: (task) => (task.group?.startsWith('service:') && !isInterrupted(task) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (task) => failure(task) ?? `${taskInWords(task)} stopped`,
  flaps: true,
  // Its service starts another, which may stop, too; what is of no service is another task each time.
  groupBy: (task, e) =>
    JSON.stringify([e.account.id, e.region, task.clusterArn, task.group ?? task.taskDefinitionArn, failure(task)]),
  window: { minutes: 60 },
  why: (task) =>
    task.group?.startsWith('service:')
      ? 'The service starts another task; if that one stops as well, the service has too few, or none.'
      : 'Nobody starts a task again that is of no service: what it was to do is not done.',
  respond: (task, e) => [
    {
      do: 'See the exit code and the reason of each container; ECS knows the task for an hour after it stopped:',
      run: aws`ecs describe-tasks --cluster ${task.clusterArn ?? unknownName} --tasks ${task.taskArn ?? unknownName} --region ${e.region}`,
    },
    ...ifKnown(task.taskDefinitionArn, (definition) => ({
      do: 'See to which log its containers write, and read it:',
      run: aws`ecs describe-task-definition --task-definition ${definition} --query taskDefinition.containerDefinitions[].logConfiguration --region ${e.region}`,
    })),
  ],
  falsePositives: (task) =>
    isInterrupted(task)
      ? ['Its work can be interrupted at any time, and another task takes it over.']
      : task.containers.some(({ exitCode }) => exitCode)
        ? ['A program ends with another exit code than 0 although all is well.']
        : ['A deployment was wrong, and is rolled back already.'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html'],
})

/**
 * What happened, where the task did not stop as a matter of course: whoever deploys, scales in or stops it by hand wants that. The
 * scheduler also stops what fails its health checks, under the same code.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html stopCode
 */
function failure(task: EcsTask): string | undefined {
  const { stopCode, stoppedReason = '', containers } = task
  if (stopCode === 'UserInitiated') return undefined
  const unhealthy = /failed (ELB|container) health checks/i.exec(stoppedReason)?.[1]
  if (unhealthy !== undefined) {
    return `${taskInWords(task)} failed ${unhealthy === 'ELB' ? "its load balancer's" : "its containers'"} health checks`
  }
  if (stopCode === 'ServiceSchedulerInitiated') return undefined
  if (isInterrupted(task)) return `${taskInWords(task)} was interrupted: its Spot capacity was taken back`
  const of = taskInWords(task).replace(/^A task of /, '')
  const outOfMemory = containers.find(({ reason }) => reason?.startsWith('OutOfMemoryError'))
  if (outOfMemory !== undefined) return `${containerInWords(outOfMemory)} of ${of} ran out of memory`
  if (stopCode === 'TaskFailedToStart') return `${taskInWords(task)} could not start${startProblem(task)}`
  const failed = containers.find(({ exitCode }) => exitCode !== undefined && exitCode !== 0)
  if (failed !== undefined) return `${containerInWords(failed)} of ${of} ended with exit code ${failed.exitCode}`
  const isMatterOfCourse =
    stoppedReason === '' || /^(?:Essential container|Scaling activity|Task stopped by)|deployment/i.test(stoppedReason)
  return isMatterOfCourse ? undefined : `${taskInWords(task)} stopped: ${shortened(stoppedReason)}`
}

function isInterrupted({ stopCode }: EcsTask): boolean {
  return stopCode === 'SpotInterruption' || stopCode === 'TerminationNotice'
}

/**
 * ": its image cannot be pulled", by the word that begins the reason of the task or a container.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
function startProblem({ stoppedReason, containers }: EcsTask): string {
  const reasons = [stoppedReason, ...containers.map(({ reason }) => reason)].join(' ')
  if (/CannotPull/.test(reasons)) return ': its image cannot be pulled'
  if (/ResourceInitializationError/.test(reasons)) {
    // It begins with the same words for both.
    const said = reasons.replaceAll(/unable to pull secrets or registry auth/g, '')
    if (/secret|ssm|parameter/i.test(said)) return ': its secrets cannot be read'
    return /registry|\becr\b/i.test(said)
      ? ': it cannot sign in to the registry of its image'
      : ': what it needs cannot be set up'
  }
  return /CannotStartContainer|CannotCreateContainer/.test(reasons) ? ': its container cannot start' : ''
}

function containerInWords({ name }: EcsTask['containers'][number]): string {
  return name === undefined ? 'A container' : `Container ${name}`
}

/** "Host EC2 terminated", without the parts that change each time. */
function shortened(reason: string): string {
  return reason
    .replace(/\s*(?:in )?\((?:target-group|instance|port|task)[^)]*\)/g, '')
    .replace(/\s*\b[\da-f]{32}\b/g, '')
    .replace(/\.$/, '')
    .slice(0, 100)
}
