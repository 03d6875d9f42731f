import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { type EcsTask, ecsTask, taskInWords } from '../../shared/sources/services/ecs.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsTask, {
  id: 'reliability/ecs-task-failed',
  detail: { lastStatus: ['STOPPED'] },
  where: (task) => failure(task) !== undefined,
  severity: (task) => (task.group?.startsWith('service:') ? 'medium' : 'low'),
  gravest: 'medium',
  title: (task) => failure(task) ?? `${taskInWords(task)} stopped`,
  // Its service starts another, which may stop, too.
  window: { minutes: 60 },
  why: (task) =>
    task.group?.startsWith('service:')
      ? 'The service starts another task; if that one stops as well, the service has too few, or none.'
      : 'Nobody starts a task again that is of no service: what it was to do is not done.',
  respond: (task, e) => [
    'Read the log of the container that stopped; its exit code and reason are above.',
    {
      do: 'See the task, for an hour after it stopped:',
      run: aws`ecs describe-tasks --cluster ${task.clusterArn ?? unknownName} --tasks ${task.taskArn ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['A program ends with another exit code than 0 although all is well.'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html'],
})

/**
 * What happened, where the task did not stop as a matter of course: whoever deploys, scales in or stops it by hand wants that.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html stopCode
 */
function failure(task: EcsTask): string | undefined {
  const { stopCode, stoppedReason, containers } = task
  if (stopCode === 'UserInitiated' || stopCode === 'ServiceSchedulerInitiated') return undefined
  const of = taskInWords(task).replace(/^A task of /, '')
  const outOfMemory = containers.find(({ reason }) => reason?.startsWith('OutOfMemoryError'))
  if (outOfMemory !== undefined) return `${containerInWords(outOfMemory)} of ${of} ran out of memory`
  if (stopCode === 'TaskFailedToStart') return `${taskInWords(task)} could not start`
  const failed = containers.find(({ exitCode }) => exitCode !== undefined && exitCode !== 0)
  if (failed !== undefined) return `${containerInWords(failed)} of ${of} ended with exit code ${failed.exitCode}`
  const isMatterOfCourse =
    stoppedReason === undefined ||
    /^(?:Essential container|Scaling activity|Task stopped by)|deployment/i.test(stoppedReason)
  return isMatterOfCourse ? undefined : `${taskInWords(task)} stopped: ${shortened(stoppedReason)}`
}

function containerInWords({ name }: EcsTask['containers'][number]): string {
  return name === undefined ? 'A container' : `Container ${name}`
}

/** "Task failed ELB health checks in (target-group arn:...)", without the parts that change each time. */
function shortened(reason: string): string {
  return reason
    .replace(/\s*(?:in )?\((?:target-group|instance|port)[^)]*\)/g, '')
    .replace(/\.$/, '')
    .slice(0, 100)
}
