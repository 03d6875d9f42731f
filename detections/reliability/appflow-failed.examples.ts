import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('appflow/flow-failed.json'), title: 'AppFlow flow orders failed', severity: 'low' },
    {
      event: serviceEvent('aws.appflow', 'AppFlow End Flow Run Report', { status: 'Execution Failed' }),
      title: 'An AppFlow flow failed',
    },
  ],
  silent: [{ event: sample('appflow/flow-succeeded.json'), because: 'it went through' }],
})
