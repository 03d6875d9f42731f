import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ecs/deployment-service-deployment-in-progress-10.json'),
      title: 'ECS service servicetest (cluster default) is rolled back to its former version',
      severity: 'information',
    },
    {
      event: serviceEvent('aws.ecs', 'ECS Deployment State Change', {
        eventName: 'SERVICE_DEPLOYMENT_IN_PROGRESS',
        reason: 'ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/122.',
      }),
      title: 'An ECS service is rolled back to its former version',
    },
  ],
  silent: [{ event: sample('ecs/deployment-service-deployment-in-progress.json'), because: 'it goes forward' }],
})
