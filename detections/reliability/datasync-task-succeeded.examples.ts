import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('datasync/task-execution-success.json'),
      title: 'DataSync task task-0123456789abcdef0 succeeded',
      severity: 'information',
    },
  ],
  silent: [{ event: sample('datasync/task-execution-error.json'), because: 'it failed' }],
})
