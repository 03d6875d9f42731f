import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function action(detail: object) {
  return serviceEvent(
    'aws.ecs',
    'ECS Service Action',
    { clusterArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/main', ...detail },
    ['arn:aws:ecs:us-east-1:111122223333:service/main/web'],
  )
}

export default defineExamples({
  fires: [
    {
      event: sample('ecs/service-action-service-task-placement-failure.json'),
      title:
        'ECS service servicetest (cluster default) cannot place a task: Fargate Spot has no capacity for it at the moment',
      severity: 'medium',
    },
    {
      event: sample('ecs/service-action-service-task-placement-failure-7.json'),
      title: 'ECS service servicetest (cluster default) cannot place a task: no container instance has enough CPU left',
    },
    {
      event: sample('ecs/service-action-service-task-start-impaired.json'),
      title: 'ECS service servicetest (cluster default) starts tasks that do not stay up',
      severity: 'medium',
    },
    {
      event: action({ eventType: 'ERROR', eventName: 'ECS_OPERATION_THROTTLED' }),
      title: 'ECS service web (cluster main) is slowed down by the API limits of ECS',
      severity: 'low',
    },
    {
      event: action({ eventType: 'ERROR', eventName: 'SERVICE_OF_TOMORROW' }),
      title: 'ECS service web (cluster main) reports SERVICE_OF_TOMORROW',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ecs', 'ECS Service Action', {
        eventType: 'ERROR',
        eventName: 'SERVICE_TASK_PLACEMENT_FAILURE',
      }),
      title: 'An ECS service cannot place a task',
    },
  ],
  silent: [
    { event: sample('ecs/service-action-service-steady-state.json'), because: 'all is well' },
    { event: sample('ecs/service-action-capacity-provider-steady-state.json'), because: 'all is well' },
    {
      event: action({ eventType: 'ERROR', eventName: 'SERVICE_DEPLOYMENT_FAILED' }),
      because: 'it is told by the deployment',
    },
  ],
})
