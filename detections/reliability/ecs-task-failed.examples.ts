import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const stopped = {
  taskArn: 'arn:aws:ecs:us-east-1:111122223333:task/main/9781c248f5bc4f0fa0a0b1b2c3d4e5f6',
  clusterArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/main',
  taskDefinitionArn: 'arn:aws:ecs:us-east-1:111122223333:task-definition/web:12',
  group: 'service:web',
  lastStatus: 'STOPPED',
  desiredStatus: 'STOPPED',
  stopCode: 'EssentialContainerExited',
  stoppedReason: 'Essential container in task exited',
  containers: [{ name: 'app', lastStatus: 'STOPPED', exitCode: 1 }],
  version: 6,
}

function task(detail: object) {
  return serviceEvent('aws.ecs', 'ECS Task State Change', { ...stopped, ...detail })
}

export default defineExamples({
  fires: [
    {
      event: sample('ecs/task-state-stopped-third-party.json'),
      title: 'Container example-container of ECS service example-service (cluster example-cluster) ran out of memory',
    },
    {
      event: task({
        containers: [{ name: 'app', exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }],
      }),
      title: 'Container app of ECS service web (cluster main) ran out of memory',
      severity: 'medium',
    },
    {
      event: task({
        group: 'family:nightly',
        taskDefinitionArn: 'arn:aws:ecs:us-east-1:111122223333:task-definition/nightly:3',
      }),
      title: 'Container app of ECS task nightly:3 (cluster main) ended with exit code 1',
      severity: 'low',
    },
    {
      event: task({
        stopCode: 'TaskFailedToStart',
        stoppedReason: 'CannotPullContainerError: ref pull has been retried 1 time(s)',
        containers: [{ name: 'app', lastStatus: 'STOPPED', reason: 'CannotPullContainerError' }],
      }),
      title: 'A task of ECS service web (cluster main) could not start: its image cannot be pulled',
    },
    {
      event: task({
        stopCode: 'TaskFailedToStart',
        stoppedReason:
          'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration.',
        containers: [],
      }),
      title: 'A task of ECS service web (cluster main) could not start: it cannot sign in to the registry of its image',
    },
    {
      event: task({
        stopCode: 'TaskFailedToStart',
        stoppedReason:
          'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.',
        containers: [],
      }),
      title: 'A task of ECS service web (cluster main) could not start: its secrets cannot be read',
    },
    {
      event: task({
        stopCode: 'TaskFailedToStart',
        stoppedReason: 'ResourceInitializationError: failed to validate logger args',
        containers: [],
      }),
      title: 'A task of ECS service web (cluster main) could not start: what it needs cannot be set up',
    },
    {
      event: task({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason:
          'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/web/0123456789abcdef)',
        containers: [{ name: 'app', exitCode: 143 }],
      }),
      title: "A task of ECS service web (cluster main) failed its load balancer's health checks",
      severity: 'medium',
    },
    {
      event: task({
        stopCode: 'SpotInterruption',
        stoppedReason: 'Your Spot Task was interrupted.',
        containers: [{ name: 'app', exitCode: 143 }],
      }),
      title: 'A task of ECS service web (cluster main) was interrupted: its Spot capacity was taken back',
      severity: 'low',
    },
    {
      event: serviceEvent('aws.ecs', 'ECS Task State Change', { lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' }),
      title: 'An ECS task could not start',
    },
  ],
  silent: [
    { event: sample('ecs/task-state-change.json'), because: 'the task runs' },
    ...[
      'AWSBatch-reports-1a6929d6-f62b-3d45-b3b5-31e7f64ae0da',
      'reports_Batch_1a6929d6-f62b-3d45-b3b5-31e7f64ae0da',
    ].map((cluster) => ({
      event: task({ clusterArn: `arn:aws:ecs:us-east-1:111122223333:cluster/${cluster}`, group: 'family:report' }),
      because: 'it is the container of a Batch job, whose failure is told by itself',
    })),
    {
      event: task({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/123)',
      }),
      because: 'a deployment or scale-in stopped it',
    },
    {
      event: task({ stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' }),
      because: 'somebody stopped it',
    },
    { event: task({ containers: [{ name: 'app', exitCode: 0 }] }), because: 'it did what it was for' },
  ],
})
