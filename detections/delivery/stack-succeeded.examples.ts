import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('cloudformation/stack-created.json'),
      title: 'Stack teststack was created',
      severity: 'information',
    },
  ],
  silent: [
    {
      event: sample('cloudformation/stack-update-rolled-back.json'),
      because: 'the stack is whole, and what was asked of it is not done',
    },
    { event: sample('cloudformation/resource-created.json'), because: 'a resource alone is not the stack' },
  ],
})
