import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('athena/query-failed.json'), title: 'A query in Athena workgroup primary failed', severity: 'low' },
    {
      event: serviceEvent('aws.athena', 'Athena Query State Change', { currentState: 'FAILED' }),
      title: 'A query in an Athena workgroup failed',
    },
  ],
  silent: [
    { event: sample('athena/query-succeeded.json'), because: 'it has its answer' },
    {
      event: serviceEvent('aws.athena', 'Athena Query State Change', { currentState: 'CANCELLED' }),
      because: 'somebody cancelled it',
    },
  ],
})
