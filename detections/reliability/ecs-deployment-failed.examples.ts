import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ecs/deployment-service-deployment-failed.json'),
      title: 'The deployment of ECS service servicetest (cluster default) failed: its tasks do not start',
      severity: 'medium',
    },
    {
      event: serviceEvent(
        'aws.ecs',
        'ECS Deployment State Change',
        { eventName: 'SERVICE_DEPLOYMENT_FAILED' },
        // As ARNs were before 2018.
        ['arn:aws:ecs:us-east-1:111122223333:service/web'],
      ),
      title: 'The deployment of ECS service web failed',
    },
    {
      event: serviceEvent('aws.ecs', 'ECS Deployment State Change', { eventName: 'SERVICE_DEPLOYMENT_FAILED' }),
      title: 'The deployment of an ECS service failed',
    },
  ],
  silent: [
    { event: sample('ecs/deployment-service-deployment-completed.json'), because: 'it completed' },
    { event: sample('ecs/deployment-service-deployment-in-progress.json'), because: 'it goes on' },
    { event: sample('ecs/deployment-service-deployment-in-progress-10.json'), because: 'the way back is told as that' },
  ],
})
