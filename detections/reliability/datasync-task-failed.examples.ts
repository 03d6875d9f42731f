import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('datasync/task-execution-error.json'),
      title: 'DataSync task task-0123456789abcdef0 failed',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.datasync', 'DataSync Task Execution State Change', { State: 'ERROR' }),
      title: 'A DataSync task failed',
    },
  ],
  silent: [{ event: sample('datasync/task-execution-success.json'), because: 'it went through' }],
})
