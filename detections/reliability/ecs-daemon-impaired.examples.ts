import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ecs/daemon-task-failed-to-run.json'),
      title: 'ECS daemon my-daemon (cluster my-cluster) cannot start its task on a container instance',
      severity: 'medium',
    },
    {
      event: sample('ecs/daemon-task-creation-failed.json'),
      title: 'ECS daemon my-daemon (cluster my-cluster) cannot start its task on a container instance',
    },
    {
      event: serviceEvent('aws.ecs', 'ECS Daemon Deployment State Change', {
        eventType: 'ERROR',
        eventName: 'DAEMON_DEPLOYMENT_ROLLBACK_FAILED',
        clusterArn: 'arn:aws:ecs:us-west-2:111122223333:cluster/my-cluster',
        daemonArn: 'arn:aws:ecs:us-west-2:111122223333:daemon/my-cluster/my-daemon',
      }),
      title: 'ECS daemon my-daemon (cluster my-cluster) could not be rolled back',
    },
    {
      event: serviceEvent('aws.ecs', 'ECS Daemon Service Action', { eventName: 'DAEMON_TASK_START_IMPAIRED' }),
      title: 'An ECS daemon cannot start its task on a container instance',
    },
  ],
  silent: [{ event: sample('ecs/daemon-deployment-pending.json'), because: 'a deployment begins' }],
})
