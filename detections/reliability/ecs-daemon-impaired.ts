import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { daemonInWords, ecsDaemon } from '../../shared/sources/services/ecs-service.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(ecsDaemon, {
  id: 'reliability/ecs-daemon-impaired',
  detail: { eventName: ['DAEMON_TASK_START_IMPAIRED', 'DAEMON_DEPLOYMENT_ROLLBACK_FAILED'] },
  severity: 'medium',
  title: (daemon, e) => daemonInWords(daemon, e.detailType),
  window: { minutes: 24 * 60 },
  why: 'What the daemon does on each container instance, as logs, metrics or security, is not done there, and where it is critical no task is placed.',
  respond: (
    { failureType, taskArn = unknownName, clusterArn = unknownName, containerInstanceArn = unknownName },
    e,
  ) => [
    ...(failureType === 'TASK_CREATION_FAILED'
      ? ['Make room on the instance, or give the daemon less CPU and memory: its task could not be created.']
      : []),
    {
      do: 'See why its task stopped:',
      run: aws`ecs describe-tasks --cluster ${clusterArn} --tasks ${taskArn} --region ${e.region}`,
    },
    {
      do: 'See what is left on the container instance:',
      run: aws`ecs describe-container-instances --cluster ${clusterArn} --container-instances ${containerInstanceArn} --region ${e.region}`,
    },
    'Where a new version of the daemon is the cause, deploy the former one.',
  ],
  falsePositives: ['An instance that just starts has the daemon a moment later.'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html'],
})
