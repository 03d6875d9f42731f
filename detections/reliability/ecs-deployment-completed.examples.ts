import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ecs/deployment-service-deployment-completed.json'),
      title: 'The deployment of ECS service servicetest (cluster default) completed: it has all its tasks',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('ecs/deployment-service-deployment-in-progress.json'), because: 'it goes on' }],
})
