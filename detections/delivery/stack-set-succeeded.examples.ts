import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('cloudformation/stack-set-operation-succeeded.json'),
      title: 'A later operation on stack set test1234 succeeded',
      severity: 'information',
    },
  ],
  silent: [
    { event: sample('cloudformation/stack-set-operation-failed.json'), because: 'it failed' },
    { event: sample('cloudformation/stack-set-deleted.json'), because: 'it tells of the set, and not of an operation' },
  ],
})
