import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('cloudformation/stack-in-sync.json'),
      title: 'Stack teststack is as its template says again',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('cloudformation/stack-drifted.json'), because: 'it differs' }],
})
