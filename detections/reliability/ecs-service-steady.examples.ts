import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ecs/service-action-service-steady-state.json'),
      title: 'ECS service servicetest (cluster default) has all its tasks again',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: sample('ecs/service-action-capacity-provider-steady-state.json'),
      because: 'it is of the capacity provider',
    },
  ],
})
