import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    { event: sample('fis/experiment-completed.json'), title: 'Fault experiment EXP123abc123abc123 is complete' },
    { event: sample('fis/experiment-failed.json'), title: 'Fault experiment EXP123abc123abc123 failed' },
    {
      event: serviceEvent('aws.fis', 'FIS Experiment State Change', { 'new-state': { status: 'stopped' } }),
      title: 'A fault experiment was stopped',
    },
  ],
  silent: [{ event: sample('fis/experiment-running.json'), because: 'it runs' }],
})
